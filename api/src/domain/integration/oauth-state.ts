import { defineEntity, p } from '@mikro-orm/core';

const OauthStateSchema = defineEntity({
  name: 'OauthState',
  tableName: 'oauth_state',
  properties: {
    /** SHA-256 of the state, hexadecimal: the state itself is only in the browser. */
    stateHash: p.string().primary(),
    organizationId: p.uuid(),
    integrationId: p.uuid(),
    sessionId: p.uuid(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().strictNullable(),
  },
});

/** An authorization that was started: bound to one session, for one use, for ten minutes. */
export class OauthState extends OauthStateSchema.class {}
OauthStateSchema.setClass(OauthState);
