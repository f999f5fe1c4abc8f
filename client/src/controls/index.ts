// The controls that are part of the first load, and where the others come from.
import "./page/page";
import "./page/view";
import "./text/text";
import "./layout/flex";
import "./layout/container";
import "./buttons/buttons";
