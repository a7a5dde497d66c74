/**
 * The plan: what the documents mean, once every rule of inheritance has been applied and
 * every default filled in. It is data only, deeply frozen, printable and hashable; nothing
 * is looked up, merged, validated or defaulted while a request runs.
 */
import type { Secret } from './secret.ts'

/** A place in a document. Its line and column are found when somebody wants to read them. */
export interface Place {
  /** Path of the file as the user wrote it, or the document's URL. */
  readonly file: string
  /** RFC 6901 JSON pointer; '' is the whole document. */
  readonly pointer: string
}

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'QUERY'] as const
export type Method = (typeof METHODS)[number]

export interface Plan {
  /** First 16 hex digits of the SHA-256 of everything else in the plan. */
  readonly id: string
  readonly documents: readonly DocumentPlan[]
  readonly routes: readonly RoutePlan[]
  readonly paths: readonly PathPlan[]
  readonly upstreams: Readonly<Record<string, UpstreamPlan>>
  readonly schemes: Readonly<Record<string, SchemePlan>>
}

/** One OpenAPI document: one service behind the gateway. */
export interface DocumentPlan {
  /** Short unique name (file name without extension); the `service` label of metrics. */
  readonly id: string
  readonly file: string
  readonly title: string
  readonly version: string
}

/** One operation, as the gateway serves it. */
export interface RoutePlan {
  /** Unique and stable: `<document>:<METHOD> <template>`. */
  readonly id: string
  readonly document: string
  readonly operationId: string | null
  readonly method: Method
  /** The public path template (base path included), as OpenAPI writes it; the metric label. */
  readonly template: string
  /** The path of `paths` this operation belongs to. */
  readonly path: PathPattern
  /** Hosts this route answers on, lower case, no port, `*.` wildcards allowed; empty = any. */
  readonly hosts: readonly string[]
  /** Length in characters of the base path to cut off before forwarding. */
  readonly basePathLength: number
  /** Key into `Plan.upstreams`. */
  readonly upstream: string
  readonly security: SecurityPlan
  /** The policies in force, by name. A policy that is off is absent. */
  readonly policies: Readonly<Record<string, PolicySetting>>
  readonly deprecated: boolean
  readonly source: Place
}

/** An OpenAPI path template in the words of find-my-way, with positional parameter names. */
export interface PathPattern {
  /** Pattern for the router, such as `/orders/:p0`. */
  readonly url: string
  /** The document's own names of `p0`, `p1` …, in order. */
  readonly names: readonly string[]
  /** True where the last segment is one whole parameter, which must not match an empty segment. */
  readonly endsInParameter: boolean
}

/** One path shape over all its methods: what 405 and its `Allow` header need. */
export interface PathPlan {
  readonly url: string
  readonly endsInParameter: boolean
  readonly hosts: readonly string[]
  readonly template: string
  readonly document: string
  /** The methods that are declared here, sorted. */
  readonly allow: readonly Method[]
  /**
   * Methods this path does not declare while a less concrete path that overlaps it does:
   * answered 405 here, since OpenAPI matches the concrete path first, whatever the method.
   */
  readonly shadows: readonly Method[]
}

/** A policy's options as they are in force, units converted and defaults filled in. */
export interface PolicySetting {
  readonly options: unknown
  /** Where it was written; null where it is the gateway's own default. */
  readonly from: Place | null
}

/** `security` of an operation: alternatives (OR) of requirements that must all hold (AND). */
export interface SecurityPlan {
  /** Empty list: nothing is asked for. An empty alternative: anonymous is allowed. */
  readonly alternatives: readonly (readonly Requirement[])[]
  readonly from: Place | null
}

export interface Requirement {
  /** Key into `Plan.schemes`. */
  readonly scheme: string
  /** All of these scopes are needed. */
  readonly scopes: readonly string[]
}

/** A security scheme of `components.securitySchemes`. */
export interface SchemePlan {
  /** `<document>:<name>` */
  readonly id: string
  readonly name: string
  /** Where the credential is. */
  readonly credential: CredentialPlan
  /**
   * How a bearer token is verified here. Null: the document gives nothing to verify with, so
   * the gateway asks that the credential be present, and the upstream verifies it.
   */
  readonly jwt: JwtPlan | null
  /** Whether the upstream still sees the credential. */
  readonly forward: 'strip' | 'keep'
  readonly source: Place
}

export type CredentialPlan =
  | { readonly in: 'bearer' }
  | { readonly in: 'basic' }
  /** Any other `http` scheme: its name, lower case, leads the Authorization header. */
  | { readonly in: 'authorization'; readonly name: string }
  | { readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  /** `mutualTLS`: proven by the connection, nothing in the request. */
  | { readonly in: 'connection' }

/** Where the keys of a token's issuer come from, and what its tokens must say (RFC 7519, RFC 8725). */
export interface JwtPlan {
  /** The exact `iss`; null until discovery tells it. */
  readonly issuer: string | null
  /** The token's `aud` must hold one of these. */
  readonly audiences: readonly string[]
  /** The only algorithms accepted, such as RS256. */
  readonly algorithms: readonly string[]
  readonly keys: KeySource
  /** Tolerance for `exp` and `nbf`, milliseconds. */
  readonly clockSkew: number
}

export type KeySource =
  | { readonly kind: 'discovery'; readonly url: string }
  | { readonly kind: 'jwks'; readonly url: string }
  /** An HMAC secret, or a PEM public key. */
  | { readonly kind: 'static'; readonly key: Secret }

/** A set of targets that serve the same thing. */
export interface UpstreamPlan {
  /** Content-derived: two operations with the same servers and settings share one upstream. */
  readonly id: string
  /** A name for people and metrics: the document's id, or with a suffix where it has several. */
  readonly name: string
  readonly targets: readonly TargetPlan[]
  readonly options: UpstreamOptions
  readonly source: Place
}

export interface TargetPlan {
  /** `http://host:port`, as `URL.origin` gives it. */
  readonly origin: string
  /** Path put before the forwarded path; '' or '/v1', never ending in '/'. */
  readonly prefix: string
  /** Value of the Host header. */
  readonly host: string
  /** 0 drains the target: it gets no new requests. */
  readonly weight: number
  readonly source: Place
}

export interface UpstreamOptions {
  readonly balance: 'least-request' | 'round-robin'
  /** Connections to each target at the most. */
  readonly maxConnections: number
  /** What the upstream sees as Host: its own name, or what the client sent. */
  readonly hostHeader: 'target' | 'client'
  readonly tls: {
    /** PEM bundle that replaces the system's certificate authorities; null = system's. */
    readonly ca: string | null
    /** Name to verify and send as SNI; null = the target's host name. */
    readonly serverName: string | null
  }
}
