// Segment's library for Node: node segment.mjs HOST KEY
import { Analytics } from '@segment/analytics-node';

const [host, writeKey] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host, flushAt: 10, maxRetries: 5 });
analytics.on('error', (error) => { console.error(error); process.exitCode = 1; });

const anonymousId = 'node-browser-1';
analytics.page({ anonymousId, name: 'Pricing', properties: { path: '/pricing' }, messageId: 'node-page' });
analytics.track({
  anonymousId, event: 'Demo Requested', messageId: 'node-track',
  properties: { useCase: 'routing', plan: { seats: 5 } },
  context: {
    campaign: { source: 'google', medium: 'cpc', name: 'q1' },
    consent: { categoryPreferences: { marketing: true } },
  },
});
analytics.identify({
  anonymousId, userId: 'node-user-1', messageId: 'node-identify',
  traits: { email: 'Node@Example.com', name: 'Nora Node', title: 'VP Sales', company: { name: 'Node GmbH' } },
});
analytics.group({ userId: 'node-user-1', groupId: 'g-1', messageId: 'node-group', traits: { employees: 320 } });
analytics.alias({ previousId: 'node-browser-0', userId: 'node@example.com', messageId: 'node-alias' });
await analytics.closeAndFlush({ timeout: 30000 });
