import { keepWholeAddress } from '../../reading/client/whole-address.ts';
import { byId } from '../../search/element.ts';
import { asksForView } from '../view-address.ts';

/**
 * Offers to explore a dataset in its page. Neither data nor the program for it is loaded before a visitor asks:
 * with the button, or by an address that brings a view back.
 */

const app = byId('explore_app', HTMLElement);
const button = byId('explore_open', HTMLButtonElement);

async function open(isAsked: boolean): Promise<void> {
  button.disabled = true;
  try {
    const { startExplorer } = await import('./explorer.ts');
    startExplorer(app, isAsked);
  } catch (error) {
    console.error(error);
    button.disabled = false;
  }
}

button.addEventListener('click', () => void open(true));
app.hidden = false;
keepWholeAddress();
if (asksForView(location.search)) void open(false);
