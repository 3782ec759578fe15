/** GET /api/openapi.json, open to everyone: what can be asked here, who may ask, and the shape of every kind of record. */
import { Hono } from 'hono'
import { z } from 'zod'
import { changeSetShape } from './incoming.ts'
import type { Kinds } from './kind.ts'

/** What a program of ours writes as sentences, and a program of others reads as an answer. */
const refusal = {
  type: 'object',
  required: ['error', 'message'],
  properties: {
    error: { type: 'string' },
    message: {
      type: 'string',
      description: 'One sentence in the language asked for by Accept-Language (zh, zh-Hant, en).',
    },
    faults: { type: 'array', items: { type: 'object', properties: { path: {}, message: {} } } },
    conflicts: {
      type: 'array',
      items: {
        type: 'object',
        properties: { key: {}, field: {}, base: {}, mine: {}, theirs: {}, reason: { enum: ['gone', 'exists'] } },
      },
    },
  },
}

const logged = {
  allOf: [
    { $ref: '#/components/schemas/ChangeSet' },
    {
      type: 'object',
      required: ['seq', 'madeAt'],
      properties: {
        seq: { type: 'integer', description: 'The number in the log, from 1, in commit order.' },
        at: { type: 'string', format: 'date-time', description: 'The server’s clock.' },
        madeAt: { type: 'string', format: 'date-time', description: 'The device’s clock.' },
      },
    },
  ],
}

/** Routes of other rooms: path → method → a sentence on what it does and who may ask. */
export type Routes = Record<string, Record<string, string>>

/** The OpenAPI 3.1 document; each kind's fields stand under its name in the components. */
export function openapiOf(kinds: Kinds, routes: Routes = {}): object {
  const shapes = [...kinds.values()].map(({ kind, shape }) => [kind, schemaOf(shape)])
  return {
    openapi: '3.1.0',
    info: { title: '小蜜丰地图', version: '1', description: 'The map is the sum of its changes.' },
    components: {
      securitySchemes: {
        administrator: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'xiaomifeng.session_token' },
      },
      schemas: {
        ChangeSet: schemaOf(changeSetShape),
        LoggedChangeSet: logged,
        Refusal: refusal,
        ...Object.fromEntries(shapes),
      },
    },
    paths: {
      ...Object.fromEntries(Object.entries(routes).map(([path, methods]) => [path, pathOf(path, methods)])),
      '/api/changes': {
        post: {
          summary: 'The one door: sends a change set. Whoever is signed in, each what they may.',
          security: [{ session: [] }, { administrator: [] }],
          requestBody: { required: true, content: json('ChangeSet') },
          responses: {
            200: {
              description: 'Logged; sent again, the same answer as the first time.',
              content: json('LoggedChangeSet'),
            },
            400: refused('Not the right shape: a sentence for each fault by its path.'),
            401: refused('Nobody is signed in.'),
            403: refused('What may not be done: a sentence for each change by its path.'),
            409: refused('The same field was changed by someone else: base, mine and theirs.'),
            413: refused('Too large.'),
            422: refused('The id was used for another change set.'),
          },
        },
        get: {
          summary: 'The log after a number, as its reader sees it. Open to everyone.',
          parameters: [query('after', 'integer'), query('limit', 'integer')],
          responses: { 200: { description: '{ changeSets, seq, last }: `seq` is how far this answer reaches.' } },
        },
      },
      '/api/changes/stream': {
        get: {
          summary: 'Change sets as they are logged, as server-sent events; resumes by Last-Event-ID. Open to everyone.',
          parameters: [query('after', 'integer')],
          responses: {
            200: { description: 'Event id = seq, data = LoggedChangeSet.', content: { 'text/event-stream': {} } },
          },
        },
      },
      '/api/health': {
        get: { summary: 'Whether it answers. Open to everyone.', responses: { 200: { description: '{ ok, seq }' } } },
      },
      '/data/{path}': {
        get: {
          summary: 'The published files; index.json names them. Open to everyone.',
          parameters: [{ name: 'path', in: 'path', required: true, schema: { type: 'string' } }, query('at', 'string')],
          responses: {
            200: { description: 'As of now, or of the end of the day `at` (ISO date) in Beijing; with a strong ETag.' },
            404: refused('No such file.'),
          },
        },
      },
    },
  }
}

export function openapiApi(kinds: Kinds, routes: Routes): Hono {
  const document = openapiOf(kinds, routes)
  return new Hono().get('/', (context) => context.json(document, 200, { 'cache-control': 'public, no-cache' }))
}

function pathOf(path: string, methods: Record<string, string>): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const responses = { 200: { description: 'Done.' }, default: refused('Not done, and why.') }
  const operations = Object.entries(methods).map(([method, summary]) => [method, { summary, parameters, responses }])
  return Object.fromEntries(operations)
}

function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return schema
}

function json(schema: string) {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
}

function refused(description: string) {
  return { description, content: json('Refusal') }
}

function query(name: string, type: string) {
  return { name, in: 'query', required: false, schema: { type } }
}
