"""Messages between server and browser, and their encoding; pure."""

from flet.protocol.client_messages import ClientMessage, Malformed, decode
from flet.protocol.frames import FULL, PATCH, Frame, deflated, encode, patch_frames

__all__ = ["FULL", "PATCH", "ClientMessage", "Frame", "Malformed", "decode", "deflated", "encode", "patch_frames"]
