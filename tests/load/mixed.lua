-- Requests from a file, one "path TAB encoding TAB tag" a line, in turn; what was answered is counted by status where it is asked for.
-- A "#" in a path becomes another number each time: no two such requests are the same.
local asks, turn, number = {}, 0, 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  statuses = {}
  for line in io.lines(arguments[1]) do
    local path, encoding, tag = line:match("^(.-)\t(.-)\t(.*)$")
    local headers = { ["Accept-Encoding"] = encoding }
    if tag ~= "" then headers["If-None-Match"] = tag end
    table.insert(asks, path:find("#", 1, true) and { path, headers } or wrk.format("GET", path, headers))
  end
  if arguments[2] == "statuses" then
    response = function(status) statuses[status] = (statuses[status] or 0) + 1 end
  end
end

function request()
  turn = turn % #asks + 1
  local ask = asks[turn]
  if type(ask) == "string" then return ask end
  number = number + 1
  return wrk.format("GET", (ask[1]:gsub("#", tostring(number))), ask[2])
end

function done(summary, latency)
  local errors = summary.errors
  local counted = {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("statuses")) do
      table.insert(counted, string.format('"%d":%d', status, count))
    end
  end
  io.write(string.format('\n{"requests":%d,"seconds":%.2f,"p99":%.2f,"broken":%d,"late":%d,"above399":%d,"statuses":{%s}}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write, errors.timeout, errors.status, table.concat(counted, ",")))
end
