"""A Django site that embeds itacheck: an uploaded plan goes in, JSON or the plan with comments out.

pip install django
python django_site.py runserver
curl -F file=@plan.docx 'http://localhost:8000/reports?language=en'
curl -F file=@plan.docx -OJ 'http://localhost:8000/annotated'

A site of your own takes over ``checked``, the middleware ``refusals`` and the views.
"""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.exceptions import BadRequest
from django.core.management import execute_from_command_line
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST

import itacheck

LIMITS = itacheck.Limits(text_bytes=2_000_000, file_bytes=10_000_000, cells=40_000)
"""Less than itacheck's own. A server in front bounds the request's body besides."""

Answer = Callable[[HttpRequest], HttpResponse]


def language_of(request: HttpRequest) -> str:
    """The language that the address asks for."""
    return "en" if request.GET.get("language") == "en" else "th"


def checked(request: HttpRequest) -> tuple[str, bytes, itacheck.Report]:
    """The upload's name, its bytes and the report; no more is held than the limit and a byte."""
    file = request.FILES.get("file")
    if file is None:
        raise BadRequest("There is no “file” in the request.")  # Django answers 400
    data = file.read(LIMITS.file_bytes + 1)
    plan = itacheck.read(BytesIO(data), file.name, limits=LIMITS)
    return file.name, data, itacheck.check(plan, language=language_of(request))


@require_POST
def make_report(request: HttpRequest) -> HttpResponse:
    """The report on an uploaded plan. A plan with faults is an answer like any other: 200."""
    return JsonResponse(checked(request)[2].to_dict())


@require_POST
def write_comments(request: HttpRequest) -> HttpResponse:
    """The uploaded Word or Excel file with what was found as comments."""
    name, data, report = checked(request)
    written = BytesIO(itacheck.annotate(data, report, LIMITS).data)
    named = Path(name)
    return FileResponse(
        written, as_attachment=True, filename=f"{named.stem}.reviewed{named.suffix}"
    )


def refusals(answer: Answer) -> Answer:
    """Middleware: a file that is no plan is 413 where it is too large, 422 otherwise, and why."""

    class Refusing:
        def __call__(self, request: HttpRequest) -> HttpResponse:
            return answer(request)

        def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
            if not isinstance(error, itacheck.ItacheckError):
                return None
            if isinstance(error, itacheck.EngineError):
                status = 500
            else:
                status = 413 if isinstance(error, itacheck.LimitError) else 422
            return JsonResponse({"error": error.text(language_of(request))}, status=status)

    return Refusing()


urlpatterns = [path("reports", make_report), path("annotated", write_comments)]

if not settings.configured:  # a site has these in a module of its own
    settings.configure(
        ALLOWED_HOSTS=["localhost", "127.0.0.1", "testserver"],
        DEFAULT_CHARSET="utf-8",
        MIDDLEWARE=[f"{__name__}.refusals"],
        ROOT_URLCONF=__name__,
        USE_TZ=True,
    )

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
