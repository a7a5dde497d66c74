/**
 * Building blocks for option schemas. A schema is written once, as what a user types
 * (`5s`, `64KiB`, `100/1m`), and typed as what the plan holds (milliseconds, bytes, a rate):
 * the compiler converts between the two by the `x-unit` keyword.
 */
import { type TSchema, Type } from 'typebox'
import type { Secret } from './plan/secret.ts'

export type Unit = 'duration' | 'size' | 'rate' | 'secret'

/** So many events in so much time. */
export interface Rate {
  readonly count: number
  /** Milliseconds. */
  readonly period: number
}

interface Notes {
  readonly description: string
  /** As a user would type it; a property with a default may be left out. */
  readonly default?: string
}

/** `250ms`, `5s`, `1m`, `1h`, `1d`; milliseconds in the plan. */
export const Duration = (notes: Notes) =>
  Type.Unsafe<number>({ type: 'string', pattern: '^[0-9]+(ms|s|m|h|d)$', 'x-unit': 'duration', ...notes })

/** `512B`, `64KiB`, `1MiB`, `2GiB`; bytes in the plan. */
export const Size = (notes: Notes) =>
  Type.Unsafe<number>({ type: 'string', pattern: '^[0-9]+(B|KiB|MiB|GiB)$', 'x-unit': 'size', ...notes })

/** `100/1m`: events per time; a `Rate` in the plan. */
export const RateOf = (notes: Notes) =>
  Type.Unsafe<Rate>({ type: 'string', pattern: '^[1-9][0-9]*/[1-9][0-9]*(ms|s|m|h|d)$', 'x-unit': 'rate', ...notes })

/** A value that is never printed; a `Secret` in the plan. */
export const SecretText = (notes: Notes) =>
  Type.Unsafe<Secret>({ type: 'string', minLength: 1, 'x-unit': 'secret', ...notes })

/** One of a few words. */
export const OneOf = <const Words extends readonly string[]>(
  words: Words,
  notes: { readonly description: string; readonly default?: Words[number] },
) => Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...notes })

/** An object that takes no key but those named. */
export const Closed = <P extends Record<string, TSchema>>(
  properties: P,
  notes: { description: string; default?: unknown },
) => Type.Object(properties, { additionalProperties: false, ...notes })

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const BYTES: Readonly<Record<string, number>> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }

/** Milliseconds of a text that fits `Duration`'s pattern. */
export function toMilliseconds(text: string): number {
  const { amount, unit } = split(text)
  return amount * (MILLISECONDS[unit] ?? Number.NaN)
}

/** Bytes of a text that fits `Size`'s pattern. */
export function toBytes(text: string): number {
  const { amount, unit } = split(text)
  return amount * (BYTES[unit] ?? Number.NaN)
}

/** The rate of a text that fits `RateOf`'s pattern. */
export function toRate(text: string): Rate {
  const slash = text.indexOf('/')
  return { count: Number(text.slice(0, slash)), period: toMilliseconds(text.slice(slash + 1)) }
}

function split(text: string): { amount: number; unit: string } {
  const digits = /^[0-9]+/.exec(text)?.[0] ?? ''
  return { amount: Number(digits), unit: text.slice(digits.length) }
}
