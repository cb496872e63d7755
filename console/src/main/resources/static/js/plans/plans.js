import {byId} from '../dom.js';
import {count} from '../format.js';
import {documents} from '../studio/documents.js';
import {openStudio} from '../studio/studio.js';
import {tabs} from '../studio/tabs.js';
import {offerExperiment} from './experiment.js';
import {offerPreview} from './preview.js';
import {offerReplay} from './replay.js';

tabs(byId('tabs'));
const plans = documents('api/routing/v1/plans', 'plan');
const studio = await openStudio(plans, {
  does: 'decides about every lead.',
  checked: answer => `No mistakes: ${count(answer.teams, 'team')}, ${count(answer.reps, 'rep')}, ${count(answer.rules, 'rule')}.`,
});
offerPreview(plans, studio);
offerReplay(plans, studio);
offerExperiment(plans, studio);
