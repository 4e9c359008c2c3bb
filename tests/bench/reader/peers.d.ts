/** The part of Recogito's annotator that the benchmark uses: types are checked where it is not installed, too. */
declare module '@recogito/text-annotator' {
  type Annotation = {
    id: string
    bodies: { id: string; annotation: string; purpose: string; value: string }[]
    target: { annotation: string; selector: { quote: string; start: number; end: number }[] }
  }
  export type TextAnnotator = {
    state: {
      store: {
        /** Adds many at once; returns those whose words it did not find. */
        bulkAddAnnotations: (annotations: Annotation[], replace: boolean) => Annotation[]
        addAnnotation: (annotation: Annotation) => boolean
      }
    }
    destroy: () => void
  }
  export function createTextAnnotator(
    container: HTMLElement,
    options?: { renderer?: 'CSS_HIGHLIGHTS' | 'SPANS' },
  ): TextAnnotator
}
declare module '@recogito/text-annotator/text-annotator.css'
