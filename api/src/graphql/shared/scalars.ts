import { GraphQLScalarType } from 'graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';

const described = (scalar: GraphQLScalarType, description: string) =>
  new GraphQLScalarType({ ...scalar.toConfig(), description });

export const DateTime = described(GraphQLDateTime, 'A moment in time, ISO 8601 in UTC.');
export const CalendarDate = described(GraphQLDate, 'A calendar day, YYYY-MM-DD.');
export const Json = described(
  GraphQLJSON,
  'Any JSON value; its shape is described where it is used.',
);
