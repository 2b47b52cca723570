import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from './context';

/** Lets whoever meets an INTERNAL error name the request, so that the log can be asked for the cause. */
export const tellRequestId: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        for (const error of response.body.singleResult.errors ?? []) {
          if (error.extensions?.code === 'INTERNAL')
            error.extensions.requestId = contextValue.request.requestId;
        }
      },
    };
  },
};
