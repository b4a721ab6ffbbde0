import { type ErrorCode, LensorError } from "../../core/errors.ts";

/** A wrong value or shape, under the name that numjs gives it. */
export class ValueError extends LensorError {
  /** Makes the error; numjs programs give the message alone. */
  constructor(message = "", code: ErrorCode = "range") {
    super(code, message);
    this.name = "ValueError";
  }
}

/** A wrong setting. */
export class ConfigError extends LensorError {
  /** Makes the error. */
  constructor(message = "") {
    super("range", message);
    this.name = "ConfigError";
  }
}

/** Something that is not offered. */
export class NotImplementedError extends LensorError {
  /** Makes the error. */
  constructor(message = "") {
    super("unsupported", message);
    this.name = "NotImplementedError";
  }
}
