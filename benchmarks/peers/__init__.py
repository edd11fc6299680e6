"""The same ten rules over the same facts, by itacheck's engines and by nine other ways."""

from __future__ import annotations

from . import by_hand, clips, frames, json_schema, own, rego, rule_library, shacl, sql
from .model import Peer

PEERS = (
    Peer("ifs by hand", by_hand.ready),
    Peer("itacheck, plain", own.plain),
    Peer("itacheck, durable", own.durable, "durable-rules"),
    Peer("CLIPS", clips.ready, "clipspy"),
    Peer("rule-engine", rule_library.ready, "rule-engine"),
    Peer("Rego", rego.ready, "regopy"),
    Peer("JSON Schema", json_schema.ready, "jsonschema"),
    Peer("SHACL", shacl.ready, "pyshacl"),
    Peer("Polars", frames.ready, "polars"),
    Peer("SQLite", sql.ready),
)
"""The first is what the others are a ratio to."""
