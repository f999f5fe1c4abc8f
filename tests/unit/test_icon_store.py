from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flet.server.icons import IconStore

ROOT = Path(__file__).parents[2]
NAMES = [name for names in json.loads((ROOT / "tools/data/icons.json").read_text()).values() for name in names]


@pytest.fixture(scope="module")
def store() -> IconStore:
    return IconStore(ROOT / "src/flet/static/icons.bin")


def test_every_name_an_author_may_use_has_a_drawing(store: IconStore) -> None:
    assert len(store) == len(NAMES)
    for name in NAMES:
        drawing = json.loads(store.get(name) or b"null")
        assert drawing is not None, name
        assert len(drawing["v"]) == 4, name
        assert all(path[0] in "Mm" for path in drawing["p"]), name
        assert all(0 <= index < len(drawing["p"]) for index in drawing.get("e", [])), name


def test_a_name_finds_its_own_drawing(store: IconStore) -> None:
    house = {"v": [0, 0, 24, 24], "p": ["M10 20v-6h4v6h5v-8h3L12 3L2 12h3v8z"]}
    assert json.loads(store.get("home") or b"null") == house
    assert json.loads(store.get("cupertino_house") or b"null")["v"] == [0, 0, 56, 56]
    assert store.get("home_outlined") != store.get("home_sharp")


@pytest.mark.parametrize("name", ["", "hom", "homes", "HOME", "zzz", "!", "h\u00f6me", "\udc80", "a" * 10_000])
def test_other_names_have_none(store: IconStore, name: str) -> None:
    assert store.get(name) is None


def test_threads_may_share_a_store(store: IconStore) -> None:
    alone = [store.get(name) for name in NAMES]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(store.get, NAMES, chunksize=500)) == alone


@pytest.mark.parametrize("content", [b"", b"FICN", b"PNG!" + bytes(40), b"FICN" + b"\x63\0\0\0" + bytes(40)])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "icons.bin"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="not a file of icons"):
        IconStore(path)
