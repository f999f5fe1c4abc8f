// The controls that are part of the first load, and where the others come from.
import { lazyControls } from "../core/control";
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
import "./buttons/buttons";
import "./input/checkbox";
import "./input/radio";
import "./input/switch";
import "./input/slider";
import "./input/text-field";
import "./input/dropdown";

lazyControls({ GestureDetector: () => import("./services/gesture-detector") });
