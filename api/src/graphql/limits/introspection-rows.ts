import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/** How many rows a list of introspection has: of types all of them, of what belongs to a type the average. */
export function introspectionRows(schema: GraphQLSchema, field: string): number {
  let rows = known.get(schema);
  if (!rows) {
    rows = count(schema);
    known.set(schema, rows);
  }
  return rows.get(field) ?? 1;
}

function count(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const fields = types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()));
  const total = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0);
  const inputFields = total(
    types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length),
  );
  const enumValues = total(types.filter(isEnumType).map((type) => type.getValues().length));
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', fields.length / types.length],
    ['args', total(fields.map(({ args }) => args.length)) / fields.length],
    ['inputFields', inputFields / types.length],
    ['enumValues', enumValues / types.length],
  ]);
}
