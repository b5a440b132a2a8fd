import type { SafeHtml, Scene, Story } from '@thingsthattalk/core';
import type { ReadingContext } from '../context.ts';
import { detailsForm } from './details.ts';
import { layersForm } from './layers.ts';
import { mapForm } from './map.ts';
import { modelForm, soundForm, videoForm } from './media.ts';
import { otherStoryForm } from './other-story.ts';
import { questionForm } from './question.ts';
import { quoteForm } from './quote.ts';
import { sequenceForm } from './sequence.ts';
import { timelineForm } from './timeline.ts';

/**
 * What happens in a scene beside looking, in its reading form: plain HTML that needs no script. `null` for a mere look, and for
 * a comparison, whose second picture stands beside the first (`compare.ts`).
 */
export function showForm(scene: Scene, story: Story, context: ReadingContext): SafeHtml | null {
  const { show } = scene;
  switch (show?.$type) {
    case 'net.thingsthattalk.scene#layers': return layersForm(show, scene, context);
    case 'net.thingsthattalk.scene#question': return questionForm(show, scene, context);
    case 'net.thingsthattalk.scene#quote': return quoteForm(show, story, context);
    case 'net.thingsthattalk.scene#details': return detailsForm(show, context);
    case 'net.thingsthattalk.scene#sequence': return sequenceForm(show, context);
    case 'net.thingsthattalk.scene#sound': return soundForm(show, scene, context);
    case 'net.thingsthattalk.scene#video': return videoForm(show, context);
    case 'net.thingsthattalk.scene#model': return modelForm(show, context);
    case 'net.thingsthattalk.scene#map': return mapForm(show, context);
    case 'net.thingsthattalk.scene#timeline': return timelineForm(show, context);
    case 'net.thingsthattalk.scene#story': return otherStoryForm(show, context);
    default: return null;
  }
}
