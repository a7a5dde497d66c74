/**
 * What a policy tells the compiler about itself. How it acts on a request is in its plugin
 * (`plugins/plugin.ts`): the compiler knows no Fastify, and takes the policies as an argument.
 */
import type { Static, TSchema } from 'typebox'

/** The stages of a request's life, in order; also the folders of `plugins/`. */
export const STAGES = ['arrive', 'admit', 'body', 'shape', 'forward', 'answer'] as const
export type Stage = (typeof STAGES)[number]

export interface PolicyDeclaration<Options extends TSchema = TSchema> {
  /** Its key under `x-gateway`, and the name people meet in `routes`, logs and docs. */
  readonly name: string
  /** One sentence for the reference page and the editor. */
  readonly summary: string
  readonly stage: Stage
  /** The schema of its options: type, validator, editor completion and reference at once. */
  readonly options: Options
  /** `on`: every operation carries it with its defaults unless `false` switches it off. */
  readonly default: 'on' | 'off'
  /** What the schema can't say, as sentences; pointers are relative to the options. */
  readonly check?: (options: Static<Options>) => readonly { readonly pointer: string; readonly message: string }[]
}

/** Gives a declaration its exact types. */
export function declarePolicy<Options extends TSchema>(policy: PolicyDeclaration<Options>): PolicyDeclaration<Options> {
  return policy
}
