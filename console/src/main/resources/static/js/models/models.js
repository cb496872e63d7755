import {byId} from '../dom.js';
import {count} from '../format.js';
import {documents} from '../studio/documents.js';
import {openStudio} from '../studio/studio.js';
import {tabs} from '../studio/tabs.js';
import {offerBacktest} from './backtest.js';
import {offerSimulation} from './simulate.js';

tabs(byId('tabs'));
const models = documents('api/scoring/v1/models', 'model');
const studio = await openStudio(models, {
  does: 'scores every lead.',
  checked: answer => `No mistakes: ${count(answer.rules, 'rule')}.`,
});
offerSimulation(models, studio);
offerBacktest(models, studio);
