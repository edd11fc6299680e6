from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest

import itacheck

distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.filterwarnings("ignore")  # what another project's threads and sockets warn of
def test_a_cluster_that_loses_a_worker_loses_no_plan(tmp_path: Path) -> None:
    """Each plan is answered once: by its report, or by why it could not be read."""
    plan = itacheck.read(EXAMPLES / "tharnsucharit-draft.json")
    sources: dict[str, Any] = {f"plan {n}": plan for n in range(20)}
    sources["plan 5"] = b"%PDF-1.7"
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=tmp_path
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        pids = list(client.run(os.getpid).values())
        answers = itacheck.check_many(
            sources, executor=client.get_executor(), jobs=3, select="CNT", engine="plain"
        )
        found = [next(answers) for _ in range(4)]
        os.kill(pids[0], signal.SIGKILL)
        found += answers
        client.wait_for_workers(2, timeout=60)  # a cluster is not left while it begins one
    assert sorted(label for label, _ in found) == sorted(sources)
    errors = {label: repr(one) for label, one in found if not isinstance(one, itacheck.Report)}
    assert list(errors) == ["plan 5"], errors
    assert all(one.label == label for label, one in found if isinstance(one, itacheck.Report))
