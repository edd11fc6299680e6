"""A web service that embeds itacheck: an uploaded plan goes in, JSON or the plan with comments out.

pip install fastapi python-multipart uvicorn
uvicorn service:app
curl -F file=@plan.docx 'http://localhost:8000/reports?language=en'
curl -F file=@plan.docx -OJ 'http://localhost:8000/annotated'
"""

from io import BytesIO
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import Depends, FastAPI, File, Request, Response, UploadFile
from fastapi.responses import JSONResponse

import itacheck

LIMITS = itacheck.Limits(text_bytes=2_000_000, file_bytes=10_000_000, cells=40_000)
"""Less than itacheck's own. A server in front bounds the request's body besides."""

app = FastAPI(title="itacheck")


# No "async": FastAPI gives each call a thread, and any number of threads may check at once.
def check(
    file: Annotated[UploadFile, File()], language: Literal["th", "en"] = "th"
) -> tuple[bytes, itacheck.Report]:
    """The bytes of an upload and the report on them; no more is held than the limit and a byte."""
    data = file.file.read(LIMITS.file_bytes + 1)
    plan = itacheck.read(BytesIO(data), file.filename, limits=LIMITS)
    return data, itacheck.check(plan, language=language)


Checked = Annotated[tuple[bytes, itacheck.Report], Depends(check)]


@app.post("/reports")
def make_report(checked: Checked) -> dict[str, Any]:
    """The report on an uploaded plan. A plan with faults is an answer like any other: 200."""
    return checked[1].to_dict()


@app.post("/annotated", response_class=Response)
def write_comments(file: UploadFile, checked: Checked) -> Response:
    """The uploaded Word or Excel file with what was found as comments."""
    named = Path(file.filename or "plan")
    ending = quote(named.suffix)
    name = f"\"reviewed{ending}\"; filename*=UTF-8''{quote(named.stem)}.reviewed{ending}"
    return Response(
        itacheck.annotate(*checked, limits=LIMITS).data,
        media_type="application/octet-stream",
        headers={"Content-Disposition": f"attachment; filename={name}"},
    )


@app.exception_handler(itacheck.ItacheckError)
def refuse(request: Request, error: itacheck.ItacheckError) -> JSONResponse:
    """A file that is no plan: 413 where it is too large, 422 otherwise, with the reason."""
    if isinstance(error, itacheck.EngineError):
        status = 500
    else:
        status = 413 if isinstance(error, itacheck.LimitError) else 422
    language = "en" if request.query_params.get("language") == "en" else "th"
    return JSONResponse({"error": error.text(language)}, status)
