import { InputType } from 'type-graphql';

import { ObjectType } from '../shared/object-type.ts';

/** What a step needs to know is the same going in and coming out: an object type, and an input type of the same fields. */
export function TransformOptions(name: string, description: string): ClassDecorator {
  return (target) => {
    ObjectType(name, { description })(target);
    InputType(`${name}Input`, { description })(target);
  };
}
