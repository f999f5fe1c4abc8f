/**
 * Properties of the controls, from their declarations in Python; written by tools/generate_client_types.py.
 * A property that is absent has the default its declaration documents. Value objects are read by core/values.
 */

export interface AlertDialogProps {
  adaptive?: boolean;
  modal?: boolean;
  bgcolor?: string;
  elevation?: number;
  open?: boolean;
  title_padding?: unknown;
  content_padding?: unknown;
  actions_padding?: unknown;
  actions_alignment?: "start" | "end" | "center" | "spaceBetween" | "spaceAround" | "spaceEvenly";
  shape?: unknown;
  inset_padding?: unknown;
  semantics_label?: string;
  on_dismiss?: boolean;
}

export interface AppBarProps {
  adaptive?: boolean;
  leading_width?: number;
  automatically_imply_leading?: boolean;
  center_title?: boolean;
  toolbar_height?: number;
  color?: string;
  bgcolor?: string;
  elevation?: number;
}

export interface CanvasProps {
  resize_interval?: number;
  on_resize?: boolean;
}

export interface CanvasArcProps {
  x?: number;
  y?: number;
  start_angle?: number;
  sweep_angle?: number;
  use_center?: boolean;
  paint?: unknown;
}

export interface CanvasCircleProps {
  x?: number;
  y?: number;
  radius?: number;
  paint?: unknown;
}

export interface CanvasColorProps {
  color?: string;
  blend_mode?: "clear" | "color" | "colorBurn" | "colorDodge" | "darken" | "difference" | "dst" | "dstATop" | "dstIn" | "dstOut" | "dstOver" | "exclusion" | "hardLight" | "hue" | "lighten" | "luminosity" | "modulate" | "multiply" | "overlay" | "plus" | "saturation" | "screen" | "softLight" | "src" | "srcATop" | "srcIn" | "srcOut" | "srcOver" | "values" | "xor";
}

export interface CanvasFillProps {
  paint?: unknown;
}

export interface CanvasLineProps {
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  paint?: unknown;
}

export interface CanvasOvalProps {
  x?: number;
  y?: number;
  paint?: unknown;
}

export interface CanvasPathProps {
  elements?: readonly (unknown)[];
  paint?: unknown;
}

export interface CanvasPointsProps {
  points?: readonly (unknown)[];
  point_mode?: "points" | "lines" | "polygon";
  paint?: unknown;
}

export interface CanvasRectProps {
  x?: number;
  y?: number;
  border_radius?: unknown;
  paint?: unknown;
}

export interface CanvasShadowProps {
  path?: readonly (unknown)[];
  color?: string;
  elevation?: number;
  transparent_occluder?: boolean;
}

export interface CanvasTextProps {
  x?: number;
  y?: number;
  text?: string;
  style?: unknown;
  alignment?: unknown;
  text_align?: "left" | "right" | "center" | "justify" | "start" | "end";
  max_lines?: number;
  max_width?: number;
  ellipsis?: string;
}

export interface CardProps {
  adaptive?: boolean;
  margin?: unknown;
  elevation?: number;
  color?: string;
  shadow_color?: string;
  surface_tint_color?: string;
  shape?: unknown;
}

export interface CheckboxProps {
  adaptive?: boolean;
  label?: string;
  value?: boolean;
  label_position?: "right" | "left";
  label_style?: unknown;
  tristate?: boolean;
  autofocus?: boolean;
  fill_color?: unknown;
  overlay_color?: unknown;
  check_color?: string;
  active_color?: string;
  hover_color?: string;
  focus_color?: string;
  on_change?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface CircleAvatarProps {
  foreground_image_url?: string;
  background_image_url?: string;
  color?: string;
  bgcolor?: string;
  radius?: number;
  min_radius?: number;
  max_radius?: number;
}

export interface ColumnProps {
  adaptive?: boolean;
  scroll?: "auto" | "adaptive" | "always" | "hidden";
  auto_scroll?: boolean;
  reverse?: boolean;
  on_scroll_interval?: number;
  on_scroll?: boolean;
  alignment?: "start" | "end" | "center" | "spaceBetween" | "spaceAround" | "spaceEvenly";
  horizontal_alignment?: "start" | "end" | "center" | "stretch" | "baseline";
  spacing?: number;
  tight?: boolean;
  wrap?: boolean;
  run_spacing?: number;
}

export interface ContainerProps {
  adaptive?: boolean;
  padding?: unknown;
  margin?: unknown;
  alignment?: unknown;
  bgcolor?: string;
  gradient?: unknown;
  blend_mode?: "clear" | "color" | "colorBurn" | "colorDodge" | "darken" | "difference" | "dst" | "dstATop" | "dstIn" | "dstOut" | "dstOver" | "exclusion" | "hardLight" | "hue" | "lighten" | "luminosity" | "modulate" | "multiply" | "overlay" | "plus" | "saturation" | "screen" | "softLight" | "src" | "srcATop" | "srcIn" | "srcOut" | "srcOver" | "values" | "xor";
  border?: unknown;
  border_radius?: unknown;
  image_src?: string;
  image_src_base64?: string;
  image_repeat?: "noRepeat" | "repeat" | "repeatX" | "repeatY";
  image_fit?: "none" | "contain" | "cover" | "fill" | "fitHeight" | "fitWidth" | "scaleDown";
  image_opacity?: number;
  shape?: "rectangle" | "circle";
  clip_behavior?: "none" | "antiAlias" | "antiAliasWithSaveLayer" | "hardEdge";
  ink?: boolean;
  ink_color?: string;
  animate?: unknown;
  blur?: unknown;
  shadow?: unknown;
  url?: string;
  url_target?: string;
  theme?: unknown;
  theme_mode?: "system" | "light" | "dark";
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
}

export interface DividerProps {
  thickness?: number;
  color?: string;
}

export interface DropdownProps {
  text_size?: number;
  text_style?: unknown;
  text_vertical_align?: number;
  label?: string;
  label_style?: unknown;
  icon?: string;
  border?: "none" | "outline" | "underline";
  color?: string;
  bgcolor?: string;
  border_radius?: unknown;
  border_width?: number;
  border_color?: string;
  focused_color?: string;
  focused_bgcolor?: string;
  focused_border_width?: number;
  focused_border_color?: string;
  content_padding?: unknown;
  dense?: boolean;
  filled?: boolean;
  hint_text?: string;
  hint_style?: unknown;
  helper_text?: string;
  helper_style?: unknown;
  counter_text?: string;
  counter_style?: unknown;
  error_text?: string;
  error_style?: unknown;
  prefix_icon?: string;
  prefix_text?: string;
  prefix_style?: unknown;
  suffix_icon?: string;
  suffix_text?: string;
  suffix_style?: unknown;
  value?: string;
  alignment?: unknown;
  autofocus?: boolean;
  on_change?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface ElevatedButtonProps {
  adaptive?: boolean;
  text?: string;
  icon?: string;
  icon_color?: string;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
  color?: string;
  bgcolor?: string;
  elevation?: number;
}

export interface FilePickerProps {
  on_result?: boolean;
  on_upload?: boolean;
}

export interface FilledButtonProps {
  adaptive?: boolean;
  text?: string;
  icon?: string;
  icon_color?: string;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
  color?: string;
  bgcolor?: string;
  elevation?: number;
}

export interface FilledTonalButtonProps {
  adaptive?: boolean;
  text?: string;
  icon?: string;
  icon_color?: string;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
  color?: string;
  bgcolor?: string;
  elevation?: number;
}

export interface FloatingActionButtonProps {
  text?: string;
  icon?: string;
  bgcolor?: string;
  shape?: unknown;
  autofocus?: boolean;
  mini?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
}

export interface GestureDetectorProps {
  adaptive?: boolean;
  mouse_cursor?: "alias" | "allScroll" | "basic" | "cell" | "click" | "contextMenu" | "copy" | "disappearing" | "forbidden" | "grab" | "grabbing" | "help" | "move" | "noDrop" | "none" | "precise" | "progress" | "resizeColumn" | "resizeDown" | "resizeDownLeft" | "resizeDownRight" | "resizeLeft" | "resizeLeftRight" | "resizeRight" | "resizeRow" | "resizeUp" | "resizeUpDown" | "resizeUpLeft" | "resizeUpLeftDownRight" | "resizeUpRight" | "resizeUpRightDownLeft" | "text" | "verticalText" | "wait" | "zoomIn" | "zoomOut";
  drag_interval?: number;
  hover_interval?: number;
  on_tap?: boolean;
  on_tap_down?: boolean;
  on_tap_up?: boolean;
  on_multi_tap?: boolean;
  multi_tap_touches?: number;
  on_multi_long_press?: boolean;
  on_secondary_tap?: boolean;
  on_secondary_tap_down?: boolean;
  on_secondary_tap_up?: boolean;
  on_long_press_start?: boolean;
  on_long_press_end?: boolean;
  on_secondary_long_press_start?: boolean;
  on_secondary_long_press_end?: boolean;
  on_double_tap?: boolean;
  on_double_tap_down?: boolean;
  on_horizontal_drag_start?: boolean;
  on_horizontal_drag_update?: boolean;
  on_horizontal_drag_end?: boolean;
  on_vertical_drag_start?: boolean;
  on_vertical_drag_update?: boolean;
  on_vertical_drag_end?: boolean;
  on_pan_start?: boolean;
  on_pan_update?: boolean;
  on_pan_end?: boolean;
  on_scale_start?: boolean;
  on_scale_update?: boolean;
  on_scale_end?: boolean;
  on_hover?: boolean;
  on_enter?: boolean;
  on_exit?: boolean;
  on_scroll?: boolean;
}

export interface GridViewProps {
  adaptive?: boolean;
  scroll?: "auto" | "adaptive" | "always" | "hidden";
  auto_scroll?: boolean;
  reverse?: boolean;
  on_scroll_interval?: number;
  on_scroll?: boolean;
  horizontal?: boolean;
  runs_count?: number;
  max_extent?: number;
  spacing?: number;
  run_spacing?: number;
  child_aspect_ratio?: number;
  padding?: unknown;
}

export interface IconProps {
  name?: string;
  color?: string;
  size?: number;
  semantics_label?: string;
}

export interface IconButtonProps {
  adaptive?: boolean;
  icon?: string;
  icon_color?: string;
  icon_size?: number;
  selected?: boolean;
  selected_icon?: string;
  selected_icon_color?: string;
  bgcolor?: string;
  highlight_color?: string;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface ImageProps {
  src?: string;
  src_base64?: string;
  repeat?: "noRepeat" | "repeat" | "repeatX" | "repeatY";
  fit?: "none" | "contain" | "cover" | "fill" | "fitHeight" | "fitWidth" | "scaleDown";
  border_radius?: unknown;
  color?: string;
  color_blend_mode?: "clear" | "color" | "colorBurn" | "colorDodge" | "darken" | "difference" | "dst" | "dstATop" | "dstIn" | "dstOut" | "dstOver" | "exclusion" | "hardLight" | "hue" | "lighten" | "luminosity" | "modulate" | "multiply" | "overlay" | "plus" | "saturation" | "screen" | "softLight" | "src" | "srcATop" | "srcIn" | "srcOut" | "srcOver" | "values" | "xor";
  gapless_playback?: boolean;
  semantics_label?: string;
}

export interface ListTileProps {
  adaptive?: boolean;
  content_padding?: unknown;
  bgcolor?: string;
  bgcolor_activated?: string;
  hover_color?: string;
  is_three_line?: boolean;
  selected?: boolean;
  dense?: boolean;
  autofocus?: boolean;
  toggle_inputs?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
}

export interface ListViewProps {
  adaptive?: boolean;
  scroll?: "auto" | "adaptive" | "always" | "hidden";
  auto_scroll?: boolean;
  reverse?: boolean;
  on_scroll_interval?: number;
  on_scroll?: boolean;
  horizontal?: boolean;
  spacing?: number;
  item_extent?: number;
  first_item_prototype?: boolean;
  divider_thickness?: number;
  padding?: unknown;
}

export interface OptionProps {
  text?: string;
}

export interface OutlinedButtonProps {
  adaptive?: boolean;
  text?: string;
  icon?: string;
  icon_color?: string;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface PageProps {
  adaptive?: boolean;
  window_bgcolor?: string;
  window_width?: number;
  window_height?: number;
  window_top?: number;
  window_left?: number;
  window_max_width?: number;
  window_max_height?: number;
  window_min_width?: number;
  window_min_height?: number;
  window_opacity?: number;
  window_maximized?: boolean;
  window_minimized?: boolean;
  window_minimizable?: boolean;
  window_maximizable?: boolean;
  window_resizable?: boolean;
  window_movable?: boolean;
  window_full_screen?: boolean;
  window_always_on_top?: boolean;
  window_prevent_close?: boolean;
  window_title_bar_hidden?: boolean;
  window_title_bar_buttons_hidden?: boolean;
  window_skip_task_bar?: boolean;
  window_frameless?: boolean;
  window_progress_bar?: number;
  window_focused?: boolean;
  window_visible?: boolean;
  on_login?: boolean;
  on_logout?: boolean;
  title?: string;
  fonts?: unknown;
  theme_mode?: "system" | "light" | "dark";
  theme?: unknown;
  dark_theme?: unknown;
  platform?: "ios" | "android" | "macos" | "windows" | "linux";
  show_semantics_debugger?: boolean;
  on_close?: boolean;
  on_resize?: boolean;
  on_platform_brightness_change?: boolean;
  on_app_lifecycle_state_change?: boolean;
  on_route_change?: boolean;
  on_view_pop?: boolean;
  on_keyboard_event?: boolean;
  on_window_event?: boolean;
  on_media_change?: boolean;
  on_connect?: boolean;
  on_disconnect?: boolean;
  on_error?: boolean;
}

export interface PopupMenuButtonProps {
  icon?: string;
  menu_position?: "over" | "under";
  on_cancelled?: boolean;
}

export interface PopupMenuItemProps {
  text?: string;
  icon?: string;
  checked?: boolean;
  on_click?: boolean;
}

export interface ProgressBarProps {
  value?: number;
  bar_height?: number;
  color?: string;
  bgcolor?: string;
}

export interface ProgressRingProps {
  value?: number;
  stroke_width?: number;
  color?: string;
  bgcolor?: string;
}

export interface RadioProps {
  adaptive?: boolean;
  label?: string;
  label_position?: "right" | "left";
  label_style?: unknown;
  value?: string;
  autofocus?: boolean;
  fill_color?: unknown;
  active_color?: string;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface RadioGroupProps {
  value?: string;
  on_change?: boolean;
}

export interface ResponsiveRowProps {
  adaptive?: boolean;
  columns?: unknown;
  alignment?: "start" | "end" | "center" | "spaceBetween" | "spaceAround" | "spaceEvenly";
  vertical_alignment?: "start" | "end" | "center" | "stretch" | "baseline";
  spacing?: unknown;
  run_spacing?: unknown;
}

export interface RowProps {
  adaptive?: boolean;
  scroll?: "auto" | "adaptive" | "always" | "hidden";
  auto_scroll?: boolean;
  reverse?: boolean;
  on_scroll_interval?: number;
  on_scroll?: boolean;
  alignment?: "start" | "end" | "center" | "spaceBetween" | "spaceAround" | "spaceEvenly";
  vertical_alignment?: "start" | "end" | "center" | "stretch" | "baseline";
  spacing?: number;
  tight?: boolean;
  wrap?: boolean;
  run_spacing?: number;
}

export interface SafeAreaProps {
  adaptive?: boolean;
  maintain_bottom_view_padding?: boolean;
  minimum?: unknown;
}

export interface SliderProps {
  adaptive?: boolean;
  value?: number;
  label?: string;
  min?: number;
  max?: number;
  divisions?: number;
  round?: number;
  autofocus?: boolean;
  active_color?: string;
  inactive_color?: string;
  thumb_color?: string;
  on_change?: boolean;
  on_change_start?: boolean;
  on_change_end?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface SnackBarProps {
  open?: boolean;
  behavior?: "fixed" | "floating";
  dismiss_direction?: "none" | "vertical" | "horizontal" | "endToStart" | "startToEnd" | "up" | "down";
  show_close_icon?: boolean;
  action?: string;
  action_color?: string;
  close_icon_color?: string;
  bgcolor?: string;
  duration?: number;
  margin?: unknown;
  padding?: unknown;
  elevation?: number;
  on_action?: boolean;
}

export interface StackProps {
  adaptive?: boolean;
  clip_behavior?: "none" | "antiAlias" | "antiAliasWithSaveLayer" | "hardEdge";
}

export interface SwitchProps {
  adaptive?: boolean;
  label?: string;
  label_position?: "right" | "left";
  label_style?: unknown;
  value?: boolean;
  autofocus?: boolean;
  active_color?: string;
  active_track_color?: string;
  focus_color?: string;
  inactive_thumb_color?: string;
  inactive_track_color?: string;
  thumb_color?: unknown;
  thumb_icon?: unknown;
  track_color?: unknown;
  on_change?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface TabProps {
  adaptive?: boolean;
  text?: string;
  icon?: string;
}

export interface TabsProps {
  adaptive?: boolean;
  selected_index?: number;
  scrollable?: boolean;
  tab_alignment?: "start" | "startOffset" | "fill" | "center";
  animation_duration?: number;
  divider_color?: string;
  indicator_color?: string;
  indicator_border_radius?: unknown;
  indicator_border_side?: unknown;
  indicator_padding?: unknown;
  indicator_tab_size?: boolean;
  label_color?: string;
  unselected_label_color?: string;
  overlay_color?: unknown;
  on_change?: boolean;
}

export interface TextProps {
  value?: string;
  text_align?: "left" | "right" | "center" | "justify" | "start" | "end";
  font_family?: string;
  size?: number;
  weight?: "normal" | "bold" | "w100" | "w200" | "w300" | "w400" | "w500" | "w600" | "w700" | "w800" | "w900";
  italic?: boolean;
  style?: unknown;
  theme_style?: "displayLarge" | "displayMedium" | "displaySmall" | "headlineLarge" | "headlineMedium" | "headlineSmall" | "titleLarge" | "titleMedium" | "titleSmall" | "labelLarge" | "labelMedium" | "labelSmall" | "bodyLarge" | "bodyMedium" | "bodySmall";
  max_lines?: number;
  overflow?: "clip" | "ellipsis" | "fade" | "visible";
  selectable?: boolean;
  no_wrap?: boolean;
  color?: string;
  bgcolor?: string;
  semantics_label?: string;
}

export interface TextButtonProps {
  adaptive?: boolean;
  text?: string;
  icon?: string;
  icon_color?: string;
  style?: unknown;
  autofocus?: boolean;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_long_press?: boolean;
  on_hover?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface TextFieldProps {
  adaptive?: boolean;
  text_size?: number;
  text_style?: unknown;
  text_vertical_align?: number;
  label?: string;
  label_style?: unknown;
  icon?: string;
  border?: "none" | "outline" | "underline";
  color?: string;
  bgcolor?: string;
  border_radius?: unknown;
  border_width?: number;
  border_color?: string;
  focused_color?: string;
  focused_bgcolor?: string;
  focused_border_width?: number;
  focused_border_color?: string;
  content_padding?: unknown;
  dense?: boolean;
  filled?: boolean;
  hint_text?: string;
  hint_style?: unknown;
  helper_text?: string;
  helper_style?: unknown;
  counter_text?: string;
  counter_style?: unknown;
  error_text?: string;
  error_style?: unknown;
  prefix_icon?: string;
  prefix_text?: string;
  prefix_style?: unknown;
  suffix_icon?: string;
  suffix_text?: string;
  suffix_style?: unknown;
  value?: string;
  keyboard_type?: "none" | "text" | "multiline" | "number" | "phone" | "datetime" | "email" | "url" | "visiblePassword" | "name" | "streetAddress";
  multiline?: boolean;
  min_lines?: number;
  max_lines?: number;
  max_length?: number;
  password?: boolean;
  can_reveal_password?: boolean;
  read_only?: boolean;
  shift_enter?: boolean;
  text_align?: "left" | "right" | "center" | "justify" | "start" | "end";
  autofocus?: boolean;
  capitalization?: "characters" | "words" | "sentences";
  autocorrect?: boolean;
  enable_suggestions?: boolean;
  smart_dashes_type?: boolean;
  smart_quotes_type?: boolean;
  show_cursor?: boolean;
  cursor_color?: string;
  cursor_width?: number;
  cursor_height?: number;
  cursor_radius?: number;
  selection_color?: string;
  input_filter?: unknown;
  on_change?: boolean;
  on_submit?: boolean;
  on_focus?: boolean;
  on_blur?: boolean;
}

export interface TextSpanProps {
  text?: string;
  style?: unknown;
  url?: string;
  url_target?: string;
  on_click?: boolean;
  on_enter?: boolean;
  on_exit?: boolean;
}

export interface VerticalDividerProps {
  thickness?: number;
  color?: string;
}

export interface ViewProps {
  adaptive?: boolean;
  scroll?: "auto" | "adaptive" | "always" | "hidden";
  auto_scroll?: boolean;
  reverse?: boolean;
  on_scroll_interval?: number;
  on_scroll?: boolean;
  route?: string;
  floating_action_button_location?: unknown;
  vertical_alignment?: "start" | "end" | "center" | "spaceBetween" | "spaceAround" | "spaceEvenly";
  horizontal_alignment?: "start" | "end" | "center" | "stretch" | "baseline";
  spacing?: number;
  padding?: unknown;
  bgcolor?: string;
  fullscreen_dialog?: boolean;
}
