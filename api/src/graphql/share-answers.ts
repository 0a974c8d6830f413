import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';

import { Context } from './context.ts';
import type { GraphqlOptions } from './graphql-http.ts';
import { SharedQueries } from './shared-queries.ts';

/** Takes the place of the execution for those who share one. */
export function shareAnswers({
  services,
  maskError,
}: Pick<GraphqlOptions, 'services' | 'maskError'>): ApolloServerPlugin<Context> {
  const shared = new SharedQueries((viewer) => Context.of(services, async () => viewer));
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, source, request, contextValue }) {
          const answer = await shared.answer({
            schema,
            document,
            text: source,
            operationName: request.operationName,
            variables: request.variables ?? {},
            viewer: contextValue.viewer,
          });
          // What is wrong with the operation itself is for Apollo to say.
          if (!answer || answer.data === undefined) return null;
          const { data, errors } = answer;
          const masked = errors?.map((error) => maskError(error.toJSON(), error));
          const singleResult = { data, ...(masked && { errors: masked }) };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}
