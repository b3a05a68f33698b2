declare global {
  var hindcastSingletons: Map<string, unknown> | undefined;
}

/** Returns the one value of that name in this process, made on first use.
 * Next bundles pages and route handlers apart, so a module's own variable would exist more than once. */
export function processSingleton<Value>(name: string, create: () => Value): Value {
  globalThis.hindcastSingletons ??= new Map();
  const singletons = globalThis.hindcastSingletons;
  if (!singletons.has(name)) singletons.set(name, create());
  // The one cast of the house: a name is only ever used with one type.
  return singletons.get(name) as Value;
}
