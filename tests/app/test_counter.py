"""The counter example, as its users see it."""

from __future__ import annotations

import counter

from flet.testing import expect


def test_counts_up_and_down(flet_app) -> None:
    user = flet_app(counter.main)
    assert user.title == "Counter"
    user.get_by_role("button", name="More").click()
    user.get_by_role("button", name="More").click()
    user.get_by_role("button", name="Less").click()
    expect(user.get_by_text("1", exact=True)).to_be_visible()
    assert user.outline() == '- button "Less"\n- text "1"\n- button "More"'


def test_users_count_for_themselves(flet_app) -> None:
    anna = flet_app(counter.main)
    ben = anna.app.user()
    anna.get_by_role("button", name="More").click()
    expect(anna.get_by_type("Text")).to_have_text("1")
    expect(ben.get_by_type("Text")).to_have_text("0")
