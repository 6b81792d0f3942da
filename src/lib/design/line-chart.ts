import {
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';

// Only what a line chart needs: the rest of Chart.js stays out of the bundle.
Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement);

export interface Lines {
  /** Along the horizontal axis, in order. */
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly label: string;
    /** A CSS colour. */
    readonly colour: string;
    /** One value per label; null leaves a gap. */
    readonly values: readonly (number | null)[];
  }[];
  /** Names and range of the axes. */
  readonly x?: string;
  readonly y: {
    readonly title: string;
    readonly min: number;
    readonly max: number;
    readonly step: number;
  };
  readonly ink: string;
  readonly line: string;
}

/** Lines differ by dash and point, not by colour alone. */
const DASHES = [[], [8, 5], [2, 4]];
const POINTS = ['circle', 'rectRot', 'triangle'] as const;

/** Draws lines on a canvas; returns how to take them down. A table says the same in words. */
export function drawLines(canvas: HTMLCanvasElement, lines: Lines): () => void {
  const title = (text: string) => ({ display: true, text, color: lines.ink });
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels: [...lines.labels],
      datasets: lines.series.map(({ label, colour, values }, index) => ({
        label,
        data: [...values],
        borderColor: colour,
        backgroundColor: colour,
        borderDash: DASHES[index % DASHES.length]!,
        pointStyle: POINTS[index % POINTS.length]!,
        pointRadius: 6,
        borderWidth: 3,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      color: lines.ink,
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: {
        x: {
          ticks: { color: lines.ink },
          grid: { color: lines.line },
          ...(lines.x ? { title: title(lines.x) } : {}),
        },
        y: {
          min: lines.y.min,
          max: lines.y.max,
          title: title(lines.y.title),
          ticks: { stepSize: lines.y.step, color: lines.ink },
          grid: { color: lines.line },
        },
      },
    },
  });
  return () => chart.destroy();
}
