import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** Ten shades of one: which is shown where, the variables below say, by the tokens all pages share. */
function plain(token: string): MantineColorsTuple {
  const shade = `var(--${token})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

/** The look of the office: Mantine's parts in the tokens of web/shared, which are checked for contrast. */
export const theme = createTheme({
  colors: { brand: plain('brand'), ok: plain('ok'), warn: plain('warn'), err: plain('err') },
  primaryColor: 'brand',
  white: '#fff',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { sm: 'var(--r1)', md: '8px', lg: 'var(--r2)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusClassName: 'office-focus',
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return resolved;
    const color = ['brand', 'ok', 'warn', 'err', undefined].includes(input.color)
      ? 'var(--on-fill)'
      : resolved.color;
    return { ...resolved, color };
  },
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', maxDropdownHeight: 320 } },
    Badge: { defaultProps: { size: 'lg', radius: 'sm', tt: 'none', fw: 600 } },
    Modal: { defaultProps: { centered: true } },
    // It goes by itself, and a cross without a name is nothing to those who listen.
    Notification: { defaultProps: { withCloseButton: false } },
    // Headings begin a screen; a screen that has more names them itself.
    Title: { defaultProps: { order: 2 } },
  },
});

const FILLS = ['brand', 'ok', 'warn', 'err'] as const;

function fillVariables(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of FILLS) {
    const hover = name === 'brand' || name === 'err' ? `var(--${name}-hover)` : `var(--${name})`;
    Object.assign(variables, {
      [`--mantine-color-${name}-filled`]: `var(--${name})`,
      [`--mantine-color-${name}-filled-hover`]: hover,
      [`--mantine-color-${name}-light`]: `var(--${name}-tint)`,
      [`--mantine-color-${name}-light-hover`]: `var(--${name}-tint)`,
      [`--mantine-color-${name}-light-color`]: `var(--${name})`,
      [`--mantine-color-${name}-outline`]: `var(--${name})`,
      [`--mantine-color-${name}-outline-hover`]: `var(--${name}-tint)`,
      [`--mantine-color-${name}-text`]: `var(--${name})`,
    });
  }
  return variables;
}

const COLOURS: Record<string, string> = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--err)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled': 'var(--soft)',
  '--mantine-color-disabled-border': 'var(--line)',
  // Borders of checkboxes, radio buttons and switches; lines of tables; what is pressed.
  '--mantine-color-gray-4': 'var(--border)',
  '--mantine-color-dark-4': 'var(--border)',
  '--mantine-color-gray-3': 'var(--line)',
  '--mantine-color-gray-2': 'var(--line)',
  '--mantine-color-gray-1': 'var(--soft)',
  '--mantine-color-gray-0': 'var(--soft)',
  '--mantine-color-dark-5': 'var(--soft)',
  '--mantine-color-dark-6': 'var(--paper)',
  '--mantine-color-dark-7': 'var(--paper)',
  '--mantine-color-dark-8': 'var(--soft)',
  '--mantine-primary-color-contrast': 'var(--on-fill)',
  ...fillVariables(),
};

/** Both schemes name the tokens; the tokens know which scheme it is. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: COLOURS, dark: COLOURS });
