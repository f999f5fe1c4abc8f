"""The colours of Material Design by name, for what the server computes from them."""

from __future__ import annotations

import re
from functools import cache

_SHADES = (50, 100, 200, 300, 400, 500, 600, 700, 800, 900)
_FAMILIES = {
    "red": "FFEBEE FFCDD2 EF9A9A E57373 EF5350 F44336 E53935 D32F2F C62828 B71C1C",
    "pink": "FCE4EC F8BBD0 F48FB1 F06292 EC407A E91E63 D81B60 C2185B AD1457 880E4F",
    "purple": "F3E5F5 E1BEE7 CE93D8 BA68C8 AB47BC 9C27B0 8E24AA 7B1FA2 6A1B9A 4A148C",
    "deeppurple": "EDE7F6 D1C4E9 B39DDB 9575CD 7E57C2 673AB7 5E35B1 512DA8 4527A0 311B92",
    "indigo": "E8EAF6 C5CAE9 9FA8DA 7986CB 5C6BC0 3F51B5 3949AB 303F9F 283593 1A237E",
    "blue": "E3F2FD BBDEFB 90CAF9 64B5F6 42A5F5 2196F3 1E88E5 1976D2 1565C0 0D47A1",
    "lightblue": "E1F5FE B3E5FC 81D4FA 4FC3F7 29B6F6 03A9F4 039BE5 0288D1 0277BD 01579B",
    "cyan": "E0F7FA B2EBF2 80DEEA 4DD0E1 26C6DA 00BCD4 00ACC1 0097A7 00838F 006064",
    "teal": "E0F2F1 B2DFDB 80CBC4 4DB6AC 26A69A 009688 00897B 00796B 00695C 004D40",
    "green": "E8F5E9 C8E6C9 A5D6A7 81C784 66BB6A 4CAF50 43A047 388E3C 2E7D32 1B5E20",
    "lightgreen": "F1F8E9 DCEDC8 C5E1A5 AED581 9CCC65 8BC34A 7CB342 689F38 558B2F 33691E",
    "lime": "F9FBE7 F0F4C3 E6EE9C DCE775 D4E157 CDDC39 C0CA33 AFB42B 9E9D24 827717",
    "yellow": "FFFDE7 FFF9C4 FFF59D FFF176 FFEE58 FFEB3B FDD835 FBC02D F9A825 F57F17",
    "amber": "FFF8E1 FFECB3 FFE082 FFD54F FFCA28 FFC107 FFB300 FFA000 FF8F00 FF6F00",
    "orange": "FFF3E0 FFE0B2 FFCC80 FFB74D FFA726 FF9800 FB8C00 F57C00 EF6C00 E65100",
    "deeporange": "FBE9E7 FFCCBC FFAB91 FF8A65 FF7043 FF5722 F4511E E64A19 D84315 BF360C",
    "brown": "EFEBE9 D7CCC8 BCAAA4 A1887F 8D6E63 795548 6D4C41 5D4037 4E342E 3E2723",
    "grey": "FAFAFA F5F5F5 EEEEEE E0E0E0 BDBDBD 9E9E9E 757575 616161 424242 212121",
    "bluegrey": "ECEFF1 CFD8DC B0BEC5 90A4AE 78909C 607D8B 546E7A 455A64 37474F 263238",
}

_ACCENT_SHADES = (100, 200, 400, 700)
_ACCENTS = {
    "redaccent": "FF8A80 FF5252 FF1744 D50000",
    "pinkaccent": "FF80AB FF4081 F50057 C51162",
    "purpleaccent": "EA80FC E040FB D500F9 AA00FF",
    "deeppurpleaccent": "B388FF 7C4DFF 651FFF 6200EA",
    "indigoaccent": "8C9EFF 536DFE 3D5AFE 304FFE",
    "blueaccent": "82B1FF 448AFF 2979FF 2962FF",
    "lightblueaccent": "80D8FF 40C4FF 00B0FF 0091EA",
    "cyanaccent": "84FFFF 18FFFF 00E5FF 00B8D4",
    "tealaccent": "A7FFEB 64FFDA 1DE9B6 00BFA5",
    "greenaccent": "B9F6CA 69F0AE 00E676 00C853",
    "lightgreenaccent": "CCFF90 B2FF59 76FF03 64DD17",
    "limeaccent": "F4FF81 EEFF41 C6FF00 AEEA00",
    "yellowaccent": "FFFF8D FFFF00 FFEA00 FFD600",
    "amberaccent": "FFE57F FFD740 FFC400 FFAB00",
    "orangeaccent": "FFD180 FFAB40 FF9100 FF6D00",
    "deeporangeaccent": "FF9E80 FF6E40 FF3D00 DD2C00",
}

_BLACK_OPACITIES = (12, 26, 38, 45, 54, 87)
_WHITE_OPACITIES = (10, 12, 24, 30, 38, 54, 60, 70)


@cache
def named_colors() -> dict[str, int]:
    """Return the colours with a name, as 0xAARRGGBB; `deeppurple400` for instance.

    A family without a shade is its 500, an accent its 200.
    """
    colors = {"transparent": 0, "black": 0xFF000000, "white": 0xFFFFFFFF}
    for shades, families, usual in ((_SHADES, _FAMILIES, 500), (_ACCENT_SHADES, _ACCENTS, 200)):
        for family, values in families.items():
            for shade, value in zip(shades, values.split(), strict=True):
                colors[f"{family}{shade}"] = 0xFF000000 | int(value, 16)
            colors[family] = colors[f"{family}{usual}"]
    for name, rgb, opacities in (("black", 0, _BLACK_OPACITIES), ("white", 0xFFFFFF, _WHITE_OPACITIES)):
        for percent in opacities:
            colors[f"{name}{percent}"] = round(255 * percent / 100) << 24 | rgb
    return colors


_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")


def parse_color(text: str) -> int | None:
    """Return the colour `text` stands for, as 0xAARRGGBB, or `None` when that is not known here.

    Understood are the names of Material colours and `#rgb`, `#argb`, `#rrggbb`, `#aarrggbb`, in either case;
    each may be followed by an opacity from 0 to 1, which replaces its own: `red,0.5`. Roles of a theme
    (`primary`) have no colour of their own and are not known.
    """
    name, comma, opacity = text.strip().lower().partition(",")
    color = _hex_color(name) if name.startswith("#") else named_colors().get(name.replace("_", ""))
    if color is None or not comma:
        return color
    try:
        share = float(opacity)
    except ValueError:
        return None
    return round(255 * share) << 24 | color & 0xFFFFFF if 0 <= share <= 1 else None


def _hex_color(text: str) -> int | None:
    if not _HEX.fullmatch(text):
        return None
    digits = text[1:]
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    return int(digits.rjust(8, "f"), 16)


def format_color(color: int) -> str:
    """Return a colour 0xAARRGGBB as `#rrggbb`, or as `#aarrggbb` unless it is opaque."""
    return f"#{color & 0xFFFFFF:06x}" if color >> 24 == 0xFF else f"#{color:08x}"
