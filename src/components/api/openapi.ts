import { z } from 'zod';
import { absolute, apiAddress, siteAddress } from '../../address.ts';
import { councils, site } from '../../dataset.ts';
import { API_VERSION } from './answers.ts';
import { type Endpoint, endpointsHere } from './endpoints.ts';
import { DESCRIBED } from './schemas.ts';

/** The description of the API for programs, made from the schemas that its answers are held to. https://spec.openapis.org/oas/v3.1.1 */
export function openApi(): object {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.title}: performance figures`,
      version: API_VERSION,
      summary: 'The published figures of council performance, as files.',
      description:
        'Every answer is a file that is made when figures are published: there is no key, no limit and nothing to send. Figures that are hidden on the pages are hidden here: a cell of kind `suppressed` has no value. Within version 1 properties and kinds of file may be added; none is taken away or changes its meaning.',
      license: { name: site.licence.name, url: site.licence.url },
    },
    externalDocs: { description: 'In words, with examples', url: absolute(siteAddress('api/')) },
    servers: [{ url: absolute(apiAddress()).replace(/\/$/, '') }],
    paths: Object.fromEntries(
      endpointsHere().map(({ endpoint }) => [endpoint.path, { get: operation(endpoint) }]),
    ),
    components: { schemas: components() },
  };
}

function operation({ path, name, says, schema }: Endpoint): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, parameter]) =>
    parameter === 'council' || parameter === 'indicator' ? [PARAMETERS[parameter]()] : [],
  );
  return {
    operationId: name,
    summary: says,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: {
      200: {
        description: 'The file.',
        headers: {
          'Access-Control-Allow-Origin': {
            description: 'Any page may read it.',
            schema: { type: 'string', const: '*' },
          },
        },
        content: {
          'application/json': { schema: { $ref: reference(DESCRIBED.get(schema)?.id ?? '') } },
        },
      },
      404: { description: 'There is no such file.' },
    },
  };
}

const PARAMETERS = {
  council: () => ({
    name: 'council',
    in: 'path',
    required: true,
    description: 'The short name of a council.',
    schema: { type: 'string', enum: councils.map(({ council }) => council.slug) },
  }),
  indicator: () => ({
    name: 'indicator',
    in: 'path',
    required: true,
    description: 'The id of an indicator, as in its address.',
    schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  }),
};

/** The schemas as JSON Schema. Objects are left open: a property that is added later breaks nobody who checks against this. */
function components(): Record<string, object> {
  const { schemas } = z.toJSONSchema(DESCRIBED, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: DESCRIBED,
    uri: reference,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutNames(schema)]));
}

/** In a description a schema is known by its place in it, and says nothing of its own name or language. */
function withoutNames(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id' && name !== 'id'),
  );
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}
