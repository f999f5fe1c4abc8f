// The controls that are part of the first load, and where the others come from.
import { lazyControls } from "../core/control";
import { cupertinoTwins } from "../core/look";
import "./page/page";
import "./page/view";
import "./text/text";
import "./text/text-span";
import "./info/icon";
import "./info/image";
import "./info/circle-avatar";
import "./info/progress";
import "./layout/flex";
import "./layout/container";
import "./layout/card";
import "./layout/divider";
import "./layout/safe-area";
import "./layout/stack";
import "./buttons/buttons";
import "./buttons/icon-button";
import "./buttons/floating-action-button";
import "./navigation/app-bar";
import "./input/checkbox";
import "./input/text-field";

lazyControls({
  AlertDialog: () => import("./dialogs/alert-dialog"),
  Canvas: () => import("./canvas/canvas"),
  Dropdown: () => import("./input/dropdown"),
  FilePicker: () => import("./services/file-picker"),
  GestureDetector: () => import("./services/gesture-detector"),
  GridView: () => import("./layout/grid-view"),
  ListTile: () => import("./layout/list-tile"),
  ListView: () => import("./layout/list-view"),
  PopupMenuButton: () => import("./buttons/popup-menu-button"),
  Radio: () => import("./input/radio"),
  RadioGroup: () => import("./input/radio"),
  ResponsiveRow: () => import("./layout/responsive-row"),
  Slider: () => import("./input/slider"),
  SnackBar: () => import("./dialogs/snack-bar"),
  Switch: () => import("./input/switch"),
  Tabs: () => import("./navigation/tabs"),
});

const cupertinoToggles = () => import("./cupertino/toggles");

// What adaptive controls look like on Apple's platforms.
lazyControls({
  CupertinoAlertDialog: () => import("./cupertino/alert-dialog"),
  CupertinoAppBar: () => import("./cupertino/app-bar"),
  CupertinoButton: () => import("./cupertino/button"),
  CupertinoCheckbox: cupertinoToggles,
  CupertinoListTile: () => import("./cupertino/list-tile"),
  CupertinoRadio: cupertinoToggles,
  CupertinoSlider: () => import("./cupertino/slider"),
  CupertinoSwitch: cupertinoToggles,
  CupertinoTextField: () => import("./cupertino/text-field"),
});

cupertinoTwins({
  AlertDialog: "CupertinoAlertDialog",
  AppBar: "CupertinoAppBar",
  Checkbox: "CupertinoCheckbox",
  ElevatedButton: "CupertinoButton",
  FilledButton: "CupertinoButton",
  FilledTonalButton: "CupertinoButton",
  IconButton: "CupertinoButton",
  ListTile: "CupertinoListTile",
  OutlinedButton: "CupertinoButton",
  Radio: "CupertinoRadio",
  Slider: "CupertinoSlider",
  Switch: "CupertinoSwitch",
  TextButton: "CupertinoButton",
  TextField: "CupertinoTextField",
});
