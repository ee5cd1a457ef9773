import { useEffect, useState, type CSSProperties } from 'react'

/** The size for which the projector's picture is drawn; other windows show it larger or smaller. */
const drawn = { width: 1920, height: 1080 }

/** The style of a box that fills the window and in which everything has the sizes of a screen of 1080 lines. */
export function useCanvas(): CSSProperties {
  const [style, setStyle] = useState(fitted)
  useEffect(() => {
    const fit = () => setStyle(fitted())
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [])
  return style
}

function fitted(): CSSProperties {
  const scale = Math.min(window.innerWidth / drawn.width, window.innerHeight / drawn.height)
  return {
    width: window.innerWidth / scale,
    height: window.innerHeight / scale,
    transform: `scale(${String(scale)})`,
    transformOrigin: '0 0',
  }
}
