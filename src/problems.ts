/**
 * What can be wrong with a configuration: a code, a place, a sentence, and where it helps the
 * nearest known word. Problems are values; a pass collects all of them and stops at none.
 */
import type { Place } from './plan/plan.ts'

export type Severity = 'error' | 'warning'

/** Every code, with what it means in general; docs/problems.md is held against this list. */
export const PROBLEMS = {
  'unreadable-file': 'A file or address cannot be read.',
  'syntax-error': 'The text is not YAML or JSON.',
  'not-openapi': 'The document is not an OpenAPI 3.0, 3.1 or 3.2 description.',
  'swagger-2': 'The document is Swagger 2.0, which has to be converted first.',
  'wrong-type': 'A value has another type than OpenAPI or the policy asks for.',
  'missing-key': 'A required key is absent.',
  'unknown-key': 'A key that nothing reads.',
  'broken-reference': 'A `$ref` leads nowhere.',
  'outside-reference': 'A `$ref` leaves the documents’ folder or goes over the network.',
  'bad-path': 'A path that no request can match as it is written.',
  'path-with-query': 'A path tells operations apart by a query or fragment, which routing does not see.',
  'undeclared-parameter': 'A path template names a parameter that is not declared.',
  'duplicate-path': 'Two paths match the same requests.',
  'duplicate-route': 'Two documents claim one route.',
  'no-servers': 'An operation has no upstream.',
  'bad-server': 'A `servers` entry is no usable upstream address.',
  'several-servers': 'Several servers without weights share the traffic equally.',
  'unknown-scheme': 'An operation asks for a security scheme that is not declared.',
  'delegated-scheme': 'The gateway has nothing to verify a credential with; the upstream has to.',
  'bad-option': 'An option of a policy is not acceptable.',
  'missing-variable': 'An environment variable or secret file is absent.',
  'unknown-policy': '`x-gateway` names a policy that does not exist.',
  nonconforming: 'The document breaks the OpenAPI specification where the gateway does not depend on it.',
} as const satisfies Record<string, string>

export type ProblemCode = keyof typeof PROBLEMS

export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly at: Place
  /** One plain sentence: what was found, what was expected, and what to do. */
  readonly message: string
  /** Other places that belong to it, such as the first of two duplicates. */
  readonly related?: readonly { readonly at: Place; readonly message: string }[]
}

/** A problem whose places have lines and columns (both from 1), ready to print. */
export interface LocatedProblem extends Omit<Problem, 'at' | 'related'> {
  readonly at: Position
  readonly related: readonly { readonly at: Position; readonly message: string }[]
}

export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The known word that is nearest to a mistyped one, or null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Damerau–Levenshtein distance (adjacent letters swapped count once), cut off at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit
}
