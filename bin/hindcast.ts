import { parseArgs } from 'node:util';
import { type CommandContext, type CommandOutcome, exitCodes, usage } from './command-line.ts';
import { options } from './command-options.ts';
import { usageText } from './usage-text.ts';

/** What says how a file is to be read. */
const readingOptions = [
  'time',
  'target',
  'id',
  'day-first',
  'month-first',
  'zone',
  'step',
  'fill',
  'missing',
  'absent',
  'sheet',
] as const;

/** Each loads what it needs when it is asked for: `clean` needs no network. */
const commands = {
  forecast: {
    load: async () => (await import('./forecast-command.ts')).forecastCommand,
    takes: [
      ...readingOptions,
      ...([
        'future',
        'past',
        'holidays',
        'calendar',
        'integer',
        'lower',
        'upper',
        'horizon',
        'season',
        'cell',
        'preset',
        'seed',
        'out',
        'json',
      ] as const),
    ],
  },
  inspect: {
    load: async () => (await import('./inspect-command.ts')).inspectCommand,
    takes: [...readingOptions, 'json'],
  },
  clean: {
    load: async () => (await import('./clean-command.ts')).cleanCommand,
    takes: ['out', 'out-dir', 'table', 'sheet', 'json'],
  },
  append: {
    load: async () => (await import('./append-command.ts')).appendCommand,
    takes: ['to', 'json'],
  },
  remote: {
    load: async () => (await import('./remote-command.ts')).remoteCommand,
    takes: [
      ...readingOptions,
      ...(['future', 'past', 'holidays', 'calendar', 'integer', 'lower', 'upper'] as const),
      ...(['horizon', 'season', 'cell', 'preset', 'seed', 'lifetime'] as const),
      ...(['name', 'to', 'url', 'token-file', 'out', 'json'] as const),
    ],
  },
  mcp: {
    load: async () => (await import('./mcp-command.ts')).mcpCommand,
    takes: ['url', 'token-file', 'folder'],
  },
  token: {
    load: async () => (await import('./token-command.ts')).tokenCommand,
    takes: ['scope', 'lasts', 'json'],
  },
  backup: { load: async () => (await import('./backup-command.ts')).backupCommand, takes: ['json'] },
} as const;

/** Runs `hindcast <command> ...` and resolves with the exit code: 0, 2 for bad usage, 3 for input that is refused. */
export async function runCommand(
  args: readonly string[],
  context: Partial<CommandContext> & { startedIn: string },
): Promise<number> {
  const whole: CommandContext = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    ...context,
  };
  const json = args.includes('--json');
  const outcome = await dispatch(args, whole);
  if (outcome.kind !== 'done') {
    const code = outcome.kind === 'usage' ? 'usage' : outcome.code;
    whole.stderr.write(
      json ? `${JSON.stringify({ error: { code, message: outcome.sentence } })}\n` : `${outcome.sentence}\n`,
    );
  }
  return exitCodes[outcome.kind];
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<CommandOutcome> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return usage(parsed);
  const { values, positionals } = parsed;
  const [name, ...files] = positionals;
  if (values.help || name === undefined || name === 'help') {
    context.stdout.write(usageText);
    return name === undefined && !values.help ? usage('Name a command.') : { kind: 'done' };
  }
  if (!isCommand(name))
    return usage(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  const stray = Object.keys(values).find((option) => !commands[name].takes.some((taken) => taken === option));
  if (stray !== undefined)
    return usage(
      `\`${name}\` takes no --${stray}. It takes: ${commands[name].takes.map((option) => `--${option}`).join(', ')}.`,
    );
  const run = await commands[name].load();
  return run(files, values, context);
}

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `${reason.split('. ')[0]}. Run \`hindcast --help\` for what there is.`;
  }
}
