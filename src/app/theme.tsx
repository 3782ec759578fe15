/** The house's looks for the kit: tokens become CSS variables in both themes, buttons keep ink on honey. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { stages } from '../alleys/stage.ts'
import { stageLooks } from '../alleys/stageLook.ts'
import { type Theme, tokens } from '../map/palette.ts'

const honey: MantineColorsTuple = [
  '#FFF6DC',
  '#FDEBB8',
  '#F8D671',
  '#F3C34B',
  '#EEB02B',
  '#D8930F',
  '#B0720A',
  '#8A5708',
  '#5E3B06',
  '#3F2806',
]

export const theme = createTheme({
  colors: { honey },
  primaryColor: 'honey',
  primaryShade: 4,
  black: '#231C12',
  white: '#FFFDF8',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)' },
  defaultRadius: 8,
})

function variablesOf(name: Theme): Record<string, string> {
  const stageVariables = stages.map((stage) => [`--stage-${stage}`, stageLooks[stage][name]])
  const tokenVariables = Object.entries(tokens[name]).map(([token, value]) => [`--${token}`, value])
  return {
    ...Object.fromEntries([...tokenVariables, ...stageVariables]),
    '--mantine-color-body': tokens[name]['paper-0'],
    '--mantine-color-text': tokens[name].ink,
    '--mantine-color-default': tokens[name]['paper-0'],
    '--mantine-color-default-border': tokens[name].edge,
    '--mantine-color-default-hover': tokens[name]['honey-1'],
    '--mantine-color-dimmed': tokens[name]['ink-3'],
    '--mantine-color-placeholder': tokens[name]['ink-3'],
  }
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
})
