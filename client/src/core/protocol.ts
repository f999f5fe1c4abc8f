/** The frames and ops that client and server exchange: JSON arrays whose first item names the kind. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type WireProps = Record<string, Json>;

/** Insert at, remove at, move from to, replace all. */
export type Edit = ["i", number, number[]] | ["r", number, number] | ["m", number, number] | ["=", number[]];

export type Op =
  | ["n", number, string, WireProps, Record<string, number | number[]>]
  | ["s", number, WireProps, Record<string, number>?]
  | ["k", number, string, number | null]
  | ["l", number, string, Edit[]]
  | ["x", number[]]
  | ["a", number, string, string, number?];

/** Set in the flags of a frame when more frames of the same flush follow. */
export const MORE = 1;

export interface Welcome {
  session: string;
  token: string;
  /** The number of the last event or values message the server has handled. */
  event: number;
  /** Seconds between two signs of life. */
  heartbeat: number;
  debug: boolean;
  name: string;
}

export type ServerFrame =
  | ["welcome", "new" | "full" | "resume", Welcome]
  | ["patch" | "full", number, Op[], number, number]
  | ["call", number, number, number, string, Record<string, Json>, boolean]
  | ["notice", string, string, string | null, string | null]
  | ["ack", number]
  | ["ping", number]
  | ["pong", number]
  | ["close", number, boolean];

export type EventFrame = ["event", number, number, string, string | null];
export type ValuesFrame = ["values", number, [number, string, Json, number][]];

export type ClientFrame =
  | ["hello", Hello]
  | EventFrame
  | ValuesFrame
  | ["ack", number]
  | ["result", number, string | null, Json]
  | ["ping", number]
  | ["bye"];

export interface Hello {
  protocol: 1;
  session: string | null;
  token: string | null;
  /** Random per page load: tells a duplicated tab from a reconnecting one. */
  instance: string;
  /** The last server frame that was applied. */
  seq: number;
  page: Record<string, Json>;
}
