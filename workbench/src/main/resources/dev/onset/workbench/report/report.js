'use strict';
(() => {
  const report = JSON.parse(document.getElementById('data').textContent);
  const shown = report.schemes.map(() => true);
  const palette = ['#7f7f7f', '#9c6b4f', '#4f8fd0', '#d1495b', '#e39a1c', '#2f9e79', '#7b5cc4', '#d76db0'];

  const dashes = [[], [9, 4], [3, 3], [12, 3, 3, 3]];

  const colour = (i) => (i < palette.length ? palette[i] : `hsl(${(i * 137.5) % 360} 55% 52%)`);
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function short(value) {
    if (value === null || value === undefined) return 'overflow';
    const size = Math.abs(value);
    if (size === 0) return '0';
    return size >= 1e4 || size < 1e-3 ? value.toExponential(1) : String(Number(value.toPrecision(3)));
  }

  document.querySelectorAll('.swatch').forEach((swatch, i) => { swatch.style.background = colour(i); });

  // Learning curves

  const everyStep = [...new Set(report.schemes.flatMap((s) => s.runs.flatMap((r) => r.steps)))].sort((a, b) => a - b);

  function onEveryStep(run, quantity) {
    const at = new Map(run.steps.map((step, i) => [step, run[quantity][i]]));
    return everyStep.map((step) => (at.has(step) ? at.get(step) : null));
  }

  function mean(columns) {
    return everyStep.map((_, i) => {
      const values = columns.map((column) => column[i]).filter((value) => value !== null);
      return values.length ? values.reduce((a, b) => a + b, 0) / values.length : null;
    });
  }

  function series(quantity) {
    const all = [];
    report.schemes.forEach((scheme, i) => {
      const columns = scheme.runs.map((run) => onEveryStep(run, quantity));
      if (columns.length > 1) {
        columns.forEach((column) => all.push({ scheme: i, column, width: 0.7, alpha: 0.55 }));
      }
      if (columns.length) all.push({ scheme: i, column: mean(columns), width: 2.4, alpha: 1, dash: dashes[i % dashes.length] });
    });
    return all;
  }

  // What diverges leaves the picture at its top instead of flattening everything else.
  function lossRange() {
    const silent = report.silentLoss || 1;
    const settled = report.schemes.flatMap((s) => s.runs.filter((r) => !r.diverged).flatMap((r) => r.loss))
      .filter((loss) => loss > 0);
    return [Math.min(silent / 2, ...settled) * 0.8, Math.max(silent, ...settled) * 1.6];
  }

  function axis(more) {
    return { stroke: css('--soft'), grid: { stroke: css('--line'), width: 0.6 }, ticks: { stroke: css('--line') }, ...more };
  }

  function chart(id, quantity, title, y, format) {
    const host = document.getElementById(id);
    host.replaceChildren();
    const all = series(quantity);
    if (!all.some((one) => one.column.some((value) => value !== null))) return null;
    const options = {
      title,
      width: Math.max(300, host.clientWidth),
      height: 330,
      legend: { show: false },
      cursor: { points: { show: false } },
      scales: { x: { time: false, range: [0, everyStep[everyStep.length - 1] || 1] }, y },
      axes: [axis({ label: 'step', labelSize: 18, size: 36 }), axis({ size: 62, values: (u, splits) => splits.map(format) })],
      series: [{}, ...all.map((one) => ({
        stroke: colour(one.scheme),
        width: one.width,
        alpha: one.alpha,
        dash: one.dash,
        points: { show: false },
        spanGaps: true,
        show: shown[one.scheme],
      }))],
    };
    const plot = new uPlot(options, [everyStep, ...all.map((one) => one.column)], host);
    return { plot, host, schemes: all.map((one) => one.scheme) };
  }

  let charts = [];
  function drawCurves() {
    charts = [
      chart('accuracy', 'accuracy', 'test accuracy', { range: [0, 1] }, (v) => `${Math.round(v * 100)} %`),
      chart('loss', 'loss', 'test loss (logarithmic)', { distr: 3, range: lossRange() }, (v) => (v === null ? '' : short(v))),
    ].filter((one) => one !== null);
  }

  function drawLegend() {
    const legend = document.getElementById('legend');
    report.schemes.forEach((scheme, i) => {
      const button = document.createElement('button');
      const swatch = document.createElement('i');
      swatch.className = 'swatch';
      swatch.style.background = colour(i);
      button.append(swatch, scheme.init);
      button.setAttribute('aria-pressed', 'true');
      button.addEventListener('click', () => {
        shown[i] = !shown[i];
        button.setAttribute('aria-pressed', String(shown[i]));
        charts.forEach(({ plot, schemes }) => schemes.forEach((owner, at) => {
          if (owner === i) plot.setSeries(at + 1, { show: shown[i] });
        }));
      });
      legend.append(button);
    });
  }

  // Layers

  const ROW = 21;
  const HEIGHT = 19;
  const LEFT = 18;
  const RIGHT = 46;
  const WIDTH = 260;
  const SPACE = 16;

  function element(name, attributes, text) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function ridge(counts, from, to, scale, baseline, fill) {
    const top = Math.sqrt(Math.max(...counts, 1));
    const width = (to - from) / counts.length;
    let path = `M${scale(from).toFixed(1)} ${baseline}`;
    counts.forEach((count, bin) => {
      const y = (baseline - (Math.sqrt(count) / top) * HEIGHT).toFixed(1);
      path += `L${scale(from + bin * width).toFixed(1)} ${y}L${scale(from + (bin + 1) * width).toFixed(1)} ${y}`;
    });
    path += `L${scale(to).toFixed(1)} ${baseline}Z`;
    return element('path', { d: path, fill, 'fill-opacity': 0.75, stroke: fill, 'stroke-width': 0.8 });
  }

  function panel(caption, layers, fill, range, ticks, draw, label) {
    const bottom = SPACE / 2 + HEIGHT + (layers.length - 1) * ROW;
    const svg = element('svg', { viewBox: `0 0 ${WIDTH} ${bottom + SPACE}`, role: 'img', 'aria-label': caption });
    const scale = (x) => LEFT + (Math.min(Math.max((x - range[0]) / (range[1] - range[0]), 0), 1)) * (WIDTH - LEFT - RIGHT);
    ticks.forEach(([at, text]) => {
      svg.append(element('line', { x1: scale(at), x2: scale(at), y1: 2, y2: bottom, class: 'rule' }));
      svg.append(element('text', { x: scale(at), y: bottom + 11, 'text-anchor': 'middle' }, text));
    });
    layers.forEach((layer, i) => {
      const baseline = bottom - i * ROW;
      const name = i === layers.length - 1 ? 'out' : String(i + 1);
      svg.append(element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: baseline, y2: baseline, class: 'baseline' }));
      svg.append(element('text', { x: LEFT - 4, y: baseline, 'text-anchor': 'end' }, name));
      draw(svg, layer, scale, baseline, fill);
      svg.append(element('text', { x: WIDTH - RIGHT + 5, y: baseline }, label(layer)));
    });
    const figure = document.createElement('figure');
    const title = document.createElement('figcaption');
    title.textContent = caption;
    figure.append(title, svg);
    return figure;
  }

  function activations(caption, layers, fill) {
    const low = Math.min(0, ...layers.map((layer) => layer.min));
    const high = Math.max(0, ...layers.map((layer) => layer.max));
    const range = high > low ? [low, high] : [-1, 1];
    const ticks = [range[0], 0, range[1]].filter((at, i, all) => all.indexOf(at) === i)
      .filter((at) => at === 0 || Math.abs(at) > (range[1] - range[0]) * 0.12).map((at) => [at, short(at)]);
    const least = (range[1] - range[0]) / 150;
    return panel(caption, layers, fill, range, ticks, (svg, layer, scale, baseline) => {
      // A layer that is constant, or a speck on the common axis, still shows.
      const grow = Math.max(0, (least - (layer.max - layer.min)) / 2);
      if (layer.activations.some((count) => count > 0)) {
        const flat = layer.max - layer.min < least;
        const counts = flat ? [1] : layer.activations;
        svg.append(ridge(counts, layer.min - grow, layer.max + grow, scale, baseline, fill));
      }
    }, (layer) => short(layer.notFinite > 0 ? null : layer.rms));
  }

  function exponents() {
    const per = (report.highestExponent - report.lowestExponent);
    let lowest = Infinity;
    let highest = -Infinity;
    report.schemes.forEach((scheme) => [...(scheme.before || []), ...(scheme.diverged ? [] : scheme.after || [])]
      .forEach((layer) => layer.gradients.forEach((count, bin) => {
        if (count > 0) {
          const width = per / layer.gradients.length;
          lowest = Math.min(lowest, report.lowestExponent + bin * width);
          highest = Math.max(highest, report.lowestExponent + (bin + 1) * width);
        }
      })));
    return lowest < highest ? [Math.floor(lowest), Math.ceil(highest)] : [-8, 0];
  }

  const gradientRange = exponents();

  function gradients(caption, layers, fill) {
    const ticks = [];
    const stride = gradientRange[1] - gradientRange[0] > 10 ? 4 : 2;
    for (let e = Math.ceil(gradientRange[0] / stride) * stride; e <= gradientRange[1]; e += stride) {
      ticks.push([e, e === 0 ? '1' : `1e${e}`]);
    }
    return panel(caption, layers, fill, gradientRange, ticks, (svg, layer, scale, baseline) => {
      if (layer.gradients.some((count) => count > 0)) {
        svg.append(ridge(layer.gradients, report.lowestExponent, report.highestExponent, scale, baseline, fill));
      }
    }, (layer) => (layer.gradientRms === 0 ? 'all 0' : short(layer.gradientRms)));
  }

  function drawLayers() {
    const host = document.getElementById('layers');
    report.schemes.forEach((scheme, i) => {
      if (!scheme.before) return;
      const card = document.createElement('div');
      card.className = 'scheme';
      const heading = document.createElement('h3');
      const swatch = document.createElement('i');
      swatch.className = 'swatch';
      swatch.style.background = colour(i);
      heading.append(swatch, scheme.init);
      const panels = document.createElement('div');
      panels.className = 'panels';
      const end = scheme.diverged ? 'after it diverged' : 'at the end';
      panels.append(
        activations('activations before the first step', scheme.before, colour(i)),
        activations(`activations ${end}`, scheme.after, colour(i)),
        gradients('gradients before the first step', scheme.before, colour(i)),
        gradients(`gradients ${end}`, scheme.after, colour(i)),
      );
      card.append(heading, panels);
      host.append(card);
    });
  }

  drawLegend();
  drawCurves();
  drawLayers();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawCurves);
  let redraw = 0;
  window.addEventListener('resize', () => {
    clearTimeout(redraw);
    redraw = setTimeout(drawCurves, 150);
  });
})();
