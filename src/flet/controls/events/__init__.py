"""The events that handlers are called with."""

from flet.controls.events.base import ControlEvent, DataEvent, Event
from flet.controls.events.charts import BarChartEvent, LineChartEvent, LineChartEventSpot, PieChartEvent
from flet.controls.events.files import FilePickerResultEvent, FilePickerUploadEvent
from flet.controls.events.gestures import (
    ContainerTapEvent,
    DragEndEvent,
    DragStartEvent,
    DragUpdateEvent,
    HoverEvent,
    LongPressEndEvent,
    LongPressStartEvent,
    MultiTapEvent,
    ScaleEndEvent,
    ScaleStartEvent,
    ScaleUpdateEvent,
    ScrollEvent,
    TapEvent,
)
from flet.controls.events.movement import (
    CanvasResizeEvent,
    DataColumnSortEvent,
    DismissibleDismissEvent,
    DismissibleUpdateEvent,
    DragTargetAcceptEvent,
    OnScrollEvent,
)
from flet.controls.events.page import (
    AppLifecycleStateChangeEvent,
    KeyboardEvent,
    LoginEvent,
    PageMediaData,
    RouteChangeEvent,
    ViewPopEvent,
)

__all__ = [
    "AppLifecycleStateChangeEvent",
    "BarChartEvent",
    "CanvasResizeEvent",
    "ContainerTapEvent",
    "ControlEvent",
    "DataColumnSortEvent",
    "DataEvent",
    "DismissibleDismissEvent",
    "DismissibleUpdateEvent",
    "DragEndEvent",
    "DragStartEvent",
    "DragTargetAcceptEvent",
    "DragUpdateEvent",
    "Event",
    "FilePickerResultEvent",
    "FilePickerUploadEvent",
    "HoverEvent",
    "KeyboardEvent",
    "LineChartEvent",
    "LineChartEventSpot",
    "LoginEvent",
    "LongPressEndEvent",
    "LongPressStartEvent",
    "MultiTapEvent",
    "OnScrollEvent",
    "PageMediaData",
    "PieChartEvent",
    "RouteChangeEvent",
    "ScaleEndEvent",
    "ScaleStartEvent",
    "ScaleUpdateEvent",
    "ScrollEvent",
    "TapEvent",
    "ViewPopEvent",
]
