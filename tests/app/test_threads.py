"""Many threads and tasks change one page at once; in the end the browser has what the tree has."""

from __future__ import annotations

from mirror_check import assert_in_sync
from mutations import Mutations, Noted

ROUNDS = 150


def test_many_workers_on_one_page(flet_app):
    work = Mutations()
    user = flet_app(work.main)
    work.run(lambda rounds: rounds < ROUNDS)
    user.settle()
    assert work.problems == [] and user.errors == []
    assert set(work.rounds) == {ROUNDS}
    assert_in_sync(user)
    mounted = [node.control for node in user.page.runtime.tree.nodes.values() if isinstance(node.control, Noted)]
    held = {id(item) for column in work.columns for item in column.controls}
    assert {id(control) for control in mounted} == held
    assert all(control.life.count("in") == control.life.count("out") + 1 for control in mounted)
    user.page.clean()
    assert_in_sync(user)
    assert user.page.runtime.tree.nodes.keys() == {1, user.page.views[0]._node.id}
