"""Many threads and tasks change one page at once; in the end the document is what the tree says."""

from __future__ import annotations

from typing import Any

from mutations import DOCUMENT, Mutations
from polling import drawn, rest

ROUNDS = 60


def test_the_document_equals_the_tree_after_many_workers(open_app: Any) -> None:
    """A fixed amount of work; `make soak` goes on for ten seconds."""
    work = Mutations()
    page = open_app(work.main)
    work.run(lambda rounds: rounds < ROUNDS)
    rest(page)
    assert work.problems == []
    assert set(work.rounds) == {ROUNDS}
    wanted = work.document()
    assert len(wanted) > len(work.columns)
    drawn(page)
    assert page.evaluate(DOCUMENT) == wanted
