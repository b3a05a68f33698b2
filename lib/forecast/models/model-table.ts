import type { ModelName } from '../recipe/recipe.ts';
import type { Model } from './contract/model.ts';
import { patchModel } from './patch/patch-model.ts';
import { windowModel } from './window/window-model.ts';

/** Every model by name. */
export const models: { readonly [Name in ModelName]: Model } = {
  window: windowModel,
  patch: patchModel,
};
