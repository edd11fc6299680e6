"""A web service that embeds itacheck: an uploaded plan goes in, the report's JSON comes out.

pip install fastapi python-multipart uvicorn
uvicorn service:app
curl -F file=@plan.docx 'http://localhost:8000/reports?language=en'
"""

from typing import Annotated, Any, Literal

from fastapi import FastAPI, File, Request, UploadFile
from fastapi.responses import JSONResponse

import itacheck

LIMITS = itacheck.Limits(text_bytes=2_000_000, file_bytes=10_000_000, cells=40_000)
"""Less than itacheck's own. A server in front bounds the request's body besides."""

app = FastAPI(title="itacheck")


# No "async": FastAPI gives each call a thread, and any number of threads may check at once.
@app.post("/reports")
def make_report(
    file: Annotated[UploadFile, File()], language: Literal["th", "en"] = "th"
) -> dict[str, Any]:
    """The report on an uploaded plan. A plan with faults is an answer like any other: 200."""
    plan = itacheck.read(file.file, file.filename, limits=LIMITS)
    return itacheck.check(plan, language=language).to_dict()


@app.exception_handler(itacheck.ItacheckError)
def refuse(request: Request, error: itacheck.ItacheckError) -> JSONResponse:
    """A file that is no plan: 413 where it is too large, 422 otherwise, with the reason."""
    if isinstance(error, itacheck.EngineError):
        status = 500
    else:
        status = 413 if isinstance(error, itacheck.LimitError) else 422
    language = "en" if request.query_params.get("language") == "en" else "th"
    return JSONResponse({"error": error.text(language)}, status)
