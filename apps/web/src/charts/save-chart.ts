/** What a drawing needs to look the same without the page's style sheet. */
const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
]
const headRoom = 44
const margin = 16
const pngScale = 2

/** The drawing as a file of its own: colours and type written into it, its title above, links taken out. */
export function drawingOf(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, at) => inlineStyle(original, copies[at]!))
  for (const link of copy.querySelectorAll('a')) link.replaceWith(groupOf(link))
  const { width, height } = sizeOf(svg)
  frame(copy, width, height)
  copy.prepend(...ground(getComputedStyle(svg), width, height, title))
  return new XMLSerializer().serializeToString(copy)
}

/** @param name of the file, without its ending */
export function saveSvg(svg: SVGSVGElement, title: string, name: string): void {
  saveFile(new Blob([drawingOf(svg, title)], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** Twice the size on the screen, so that it is sharp on a slide. */
export async function savePng(svg: SVGSVGElement, title: string, name: string): Promise<void> {
  const { width, height } = sizeOf(svg)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingOf(svg, title))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * margin) * pngScale
  canvas.height = (height + headRoom + margin) * pngScale
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) saveFile(blob, `${name}.png`)
}

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

function inlineStyle(original: Element, copy: Element): void {
  const style = getComputedStyle(original)
  for (const property of inlined) {
    const value = style.getPropertyValue(property)
    if (value) copy.setAttribute(property, value)
  }
  for (const attribute of ['class', 'role', 'tabindex', 'aria-label', 'aria-hidden', 'style']) {
    copy.removeAttribute(attribute)
  }
}

function groupOf(link: Element): SVGElement {
  const group = element('g', {})
  group.append(...link.childNodes)
  return group
}

function sizeOf(svg: SVGSVGElement) {
  const { width, height } = svg.viewBox.baseVal
  return { width, height }
}

function frame(copy: SVGSVGElement, width: number, height: number): void {
  const [outerWidth, outerHeight] = [width + 2 * margin, height + headRoom + margin]
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `${-margin} ${-headRoom} ${outerWidth} ${outerHeight}`)
  copy.setAttribute('width', String(outerWidth))
  copy.setAttribute('height', String(outerHeight))
}

function ground(style: CSSStyleDeclaration, width: number, height: number, title: string): SVGElement[] {
  const sheet = element('rect', {
    x: -margin,
    y: -headRoom,
    width: width + 2 * margin,
    height: height + headRoom + margin,
    fill: style.getPropertyValue('--surface'),
  })
  const heading = element('text', {
    x: 0,
    y: -18,
    'font-size': '16px',
    'font-weight': 600,
    'font-family': style.getPropertyValue('--mantine-font-family-headings'),
    fill: style.getPropertyValue('--ink'),
  })
  heading.textContent = title
  return [sheet, heading]
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
