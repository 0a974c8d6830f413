import {
  defaultFieldResolver,
  getNullableType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

import { isId } from '../../domain/base/entity.ts';
import { cleanJson, cleanText } from '../../domain/values/clean-text.ts';
import { badInput } from './bad-input.ts';
import { Json } from './scalars.ts';
import { FOREIGN_IDS, TEXT_LENGTHS, TEXT_LENGTH } from './text-bounds.ts';

/** Of a provider's ids. */
const ID_LENGTH = 200;
const JSON_DEPTH = 20;
/** For a text that is no id of ours: verbs say in their own words that there is no such thing. */
const NOTHINGS_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Puts one border in front of every resolver that takes arguments: texts and JSON are cleaned and bounded, an id is
 * one, and what cannot be is refused by BAD_USER_INPUT with its place, e.g. `input.values.0.field`.
 */
export function cleanArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) guard(type.name, field);
    }
  }
}

function guard(parent: string, field: GraphQLField<unknown, unknown>): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const clean = (args: Record<string, unknown>) => cleaned(parent, field, args);
  field.resolve = (source, args, context, info) => resolve(source, clean(args), context, info);
  if (subscribe) {
    field.subscribe = (source, args, context, info) =>
      subscribe(source, clean(args), context, info);
  }
}

function cleaned(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const argument of field.args) {
    if (!(argument.name in args)) continue;
    const coordinate = `${parent}.${field.name}.${argument.name}`;
    result[argument.name] = value(args[argument.name], argument.type, {
      coordinate,
      path: argument.name,
    });
  }
  return result;
}

interface Place {
  /** Where it is declared. */
  readonly coordinate: string;
  /** Where it is in the operation. */
  readonly path: string;
}

function value(given: unknown, declared: GraphQLInputType, place: Place): unknown {
  if (given === null || given === undefined) return given;
  const type = getNullableType(declared);
  if (isListType(type)) {
    const entries = given as readonly unknown[];
    return entries.map((entry, index) =>
      value(entry, type.ofType, { ...place, path: `${place.path}.${index}` }),
    );
  }
  if (isInputObjectType(type)) {
    const fields: Record<string, GraphQLArgument | { type: GraphQLInputType }> = type.getFields();
    return Object.fromEntries(
      Object.entries(given).map(([name, item]) => [
        name,
        value(item, fields[name]?.type ?? GraphQLString, {
          coordinate: `${type.name}.${name}`,
          path: `${place.path}.${name}`,
        }),
      ]),
    );
  }
  if (type === GraphQLID && typeof given === 'string') return id(given, place);
  if (type === GraphQLString && typeof given === 'string') return text(given, place);
  if (isScalarType(type) && type.name === Json.name) return json(given, place);
  return given;
}

function id(given: string, { coordinate, path }: Place): string {
  const isForeign = FOREIGN_IDS.has(coordinate);
  const isText = isForeign || given !== '';
  if (!isText || given.length > ID_LENGTH || cleanText(given) !== given) {
    throw badInput(`${path} is not a valid id.`);
  }
  if (isForeign) return given;
  const ours = given.toLowerCase();
  return isId(ours) ? ours : NOTHINGS_ID;
}

function text(given: string, { coordinate, path }: Place): string {
  const most = TEXT_LENGTHS[coordinate] ?? TEXT_LENGTH;
  if (given.length > most) throw badInput(`${path} can have up to ${most} characters.`);
  return cleanText(given);
}

function json(given: unknown, { path }: Place): unknown {
  if (isDeep(given, JSON_DEPTH)) throw badInput(`${path} is more than ${JSON_DEPTH} levels deep.`);
  return cleanJson(given);
}

function isDeep(given: unknown, most: number): boolean {
  if (typeof given !== 'object' || given === null) return false;
  return most === 0 || Object.values(given).some((item) => isDeep(item, most - 1));
}
