import { createHash } from 'node:crypto'
import { inspect } from 'node:util'

/**
 * A value that must never be shown. Whatever prints it (JSON, template string, logger,
 * `console.log`) prints a placeholder; only `reveal()` gives the value.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
    Object.freeze(this)
  }

  /** The value itself. Call it where it is used, and keep the result in no structure. */
  reveal(): string {
    return this.#value
  }

  /** Tells two secrets apart without telling either: 12 hex digits of a SHA-256. */
  fingerprint(): string {
    return createHash('sha256').update(this.#value).digest('hex').slice(0, 12)
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
