# Lines of task, reader, texts/s, words/s, found (several rounds of each) become a table: medians over the rounds, and
# for every line of Rapport how many times as fast it is as each peer with the same task, or a part of it.
BEGIN { FS = "\t" }

{
  line = $1 FS $2
  if (!($1 in seen)) { seen[$1]; tasks[++kinds] = $1 }
  if (!(line in rounds)) { first[++lines] = line; task[line] = $1; reader[line] = $2; found[line] = $5 }
  n = ++rounds[line]
  texts[line, n] = $3
  words[line, n] = $4
}

END {
  for (k = 1; k <= kinds; k++) # the readers of a task stand together
    for (i = 1; i <= lines; i++)
      if (task[first[i]] == tasks[k]) order[++ordered] = first[i]

  head = "| task | reader | texts/s | words/s | spread | found |"
  rule = "| --- | --- | --: | --: | --: | --: |"
  for (i = 1; i <= lines; i++) {
    if (reader[order[i]] ~ /^Rapport/) continue
    peers[++count] = order[i]
    head = head " ÷ " reader[order[i]] " |"
    rule = rule " --: |"
  }

  print head
  print rule
  for (i = 1; i <= lines; i++) {
    line = order[i]
    speed = median(texts, line)
    row = sprintf("| %s | %s | %s | %s | %.0f %% | %d |", task[line], reader[line],
      grouped(speed), grouped(median(words, line)), 100 * (high - low) / median(words, line), found[line])
    for (p = 1; p <= count; p++)
      row = row (reader[line] ~ /^Rapport/ && index(task[line], task[peers[p]]) == 1 \
        ? sprintf(" %.3g |", speed / median(texts, peers[p])) : " |")
    print row
  }
}

# Sorts the rounds of a line; leaves their ends in low and high.
function median(values, line,   n, i, j, v, sorted) {
  n = rounds[line]
  for (i = 1; i <= n; i++) {
    v = values[line, i] + 0
    for (j = i - 1; j >= 1 && sorted[j] > v; j--) sorted[j + 1] = sorted[j]
    sorted[j + 1] = v
  }
  low = sorted[1]
  high = sorted[n]
  return (sorted[int((n + 1) / 2)] + sorted[int(n / 2) + 1]) / 2
}

function grouped(number,   digits, result) {
  for (digits = sprintf("%.0f", number); length(digits) > 3; digits = substr(digits, 1, length(digits) - 3))
    result = "," substr(digits, length(digits) - 2) result
  return digits result
}
