import './theme/main.css';

import ui from '@nuxt/ui/vue-plugin';
import urql from '@urql/vue';
import { createApp, watch } from 'vue';

import App from './App.vue';
import { createGraphqlClient } from './graphql/client.ts';
import { createLiveConnection } from './graphql/live-connection.ts';
import { liveKey } from './graphql/use-live-connection.ts';
import { createAppRouter } from './router.ts';
import { watchOtherTabs } from './session/other-tabs.ts';
import { readSession } from './session/read-session.ts';
import { createSession, sessionKey } from './session/session.ts';
import { keepFocus } from './shell/keep-focus.ts';
import { watchMissingParts } from './shell/watch-missing-parts.ts';

const session = createSession({ readSession, startOver: () => location.replace('/') });
const viewerId = () => session.viewer.value?.id;
const live = createLiveConnection({
  url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  viewerId,
  onSessionGone: () => void session.check(),
});
const client = createGraphqlClient(live, { ...session, viewerId });
watchOtherTabs(() => void session.check());
watch(session.ended, (ended) => ended || live.reconnectNow());
const router = createAppRouter(session, () => session.load(client));
watchMissingParts(router);
keepFocus();

createApp(App)
  .provide(sessionKey, session)
  .provide(liveKey, live)
  .use(urql, client)
  .use(router)
  .use(ui)
  .mount('#app');
