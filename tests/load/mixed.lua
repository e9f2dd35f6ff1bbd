-- Sends the requests of a file in turn; each line is "path TAB encoding TAB entity tag". With the argument "statuses" it counts responses
-- by status. A "#" in a path is replaced by a number that is used only once.
local requests, position, number = {}, 0, 0
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
    table.insert(requests, path:find("#", 1, true) and { path, headers } or wrk.format("GET", path, headers))
  end
  if arguments[2] == "statuses" then
    response = function(status) statuses[status] = (statuses[status] or 0) + 1 end
  end
end

function request()
  position = position % #requests + 1
  local entry = requests[position]
  if type(entry) == "string" then return entry end
  number = number + 1
  return wrk.format("GET", (entry[1]:gsub("#", tostring(number))), entry[2])
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
