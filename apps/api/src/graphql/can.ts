import { type Act, can } from '@mingcha/domain/access/access';
import { Extensions, type MiddlewareFn, UseMiddleware } from 'type-graphql';
import type { ApiContext } from './context';
import { forbidden, unauthenticated } from './errors';

/** Who may ask a root field: anybody, anybody signed in, or those whose role holds the right to an act. */
export type Door = 'ANYONE' | 'SIGNED_IN' | Act;

function guard(door: Door): MiddlewareFn<ApiContext> {
  return ({ context }, next) => {
    if (door === 'ANYONE') return next();
    if (context.viewer === null) throw unauthenticated();
    if (door !== 'SIGNED_IN' && !can(context.viewer.roles, door)) throw forbidden();
    return next();
  };
}

/** The one check of rights. Every root field carries it; a house rule reads it back from the schema. */
export function Can(door: Door): MethodDecorator {
  return (target, key, descriptor) => {
    Extensions({ can: door })(target, key as string);
    UseMiddleware(guard(door))(target, key);
    return descriptor;
  };
}
